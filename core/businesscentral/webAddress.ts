/** The part of WHATWG's `URL` that is used. Node and browsers have it as a global; `core` knows the libraries of neither. */
declare const URL: new (
  url: string,
  base?: string,
) => {
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
};

/** An address after parsing. Whatever is decided of it is decided on these parts, and these parts are what is called. */
export interface WebAddress {
  readonly href: string;
  readonly scheme: "http" | "https";
  /** Scheme, host and port, e.g. `https://bc.example:7048`. */
  readonly origin: string;
  /** Host and port, for texts. */
  readonly host: string;
  /** Begins with a slash. */
  readonly path: string;
  /** Without the question mark; empty where there is none. */
  readonly query: string;
}

/** What is wrong with an address, whatever it is for. `value` is the address with what nobody sees made visible. */
export type WebAddressProblem =
  | { readonly kind: "missing" }
  | { readonly kind: "notAnUrl"; readonly value: string }
  /** A user name or password inside the address would travel into logs. */
  | { readonly kind: "holdsCredentials" }
  /** A tab, a line break or a sign without width: a browser drops some of them, and calls another server than the one that people read. */
  | { readonly kind: "hiddenCharacter"; readonly value: string }
  /** A browser reads it as a slash. */
  | { readonly kind: "backslash"; readonly value: string }
  /** What stands after `#` is never sent to a server. */
  | { readonly kind: "fragment"; readonly value: string }
  /** The host is called under another name than the one that is written. `host`: as written; `readAs`: as called. */
  | { readonly kind: "hostUnclear"; readonly host: string; readonly readAs: string };

export type WebAddressOutcome =
  { readonly ok: true; readonly address: WebAddress } | { readonly ok: false; readonly problem: WebAddressProblem };

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const AUTHORITY = /^https?:\/\/([^/?#]*)/i;
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:]+\])$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads an address that a person or a row gave, by the rules of the URL standard and no others. It is refused where a reader could take it
 * for another one: the host must be written as it is called.
 */
export function webAddress(typed: string | null): WebAddressOutcome {
  const value = typed?.trim() ?? "";
  if (value === "") {
    return refuse({ kind: "missing" });
  }
  if (HIDDEN.test(value)) {
    return refuse({ kind: "hiddenCharacter", value: visible(value) });
  }
  if (value.includes("\\")) {
    return refuse({ kind: "backslash", value });
  }
  const authority = AUTHORITY.exec(value)?.[1] ?? "";
  if (authority.includes("@")) {
    return refuse({ kind: "holdsCredentials" });
  }
  const url = authority === "" ? null : parsed(value);
  if (url === null) {
    return refuse({ kind: "notAnUrl", value });
  }
  if (value.includes("#")) {
    return refuse({ kind: "fragment", value });
  }
  const written = authority.toLowerCase();
  if (!HOST.test(url.hostname) || (written !== url.hostname && !written.startsWith(`${url.hostname}:`))) {
    return refuse({ kind: "hostUnclear", host: authority, readAs: url.hostname });
  }
  return {
    ok: true,
    address: {
      href: url.href,
      scheme: url.protocol === "https:" ? "https" : "http",
      origin: url.origin,
      host: url.host,
      path: url.pathname,
      query: url.search.slice(1),
    },
  };
}

/** Is this origin the machine itself? Only it may be called over http with a key. */
export function isLoopback(origin: string): boolean {
  return LOOPBACK.test(parsed(origin)?.hostname ?? "");
}

const PRIVATE_HOST =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd]|\[fe80)|^[^.:[]+$|\.(?:local|internal|lan|home|corp)$/;

/** Whether a host is, by its address or name, in a private network, where a browser may not let a public page in. @param host with or without its port */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/:\d+$/, "");
  return PRIVATE_HOST.test(name) && !LOOPBACK.test(name);
}

/**
 * The address to call, where a request with credentials of one server may go there: the same scheme, host and port, encrypted or on this
 * machine. Null where it may not. Asked once more right before sending, whatever was checked earlier.
 * @param origin the server that the credentials are for
 */
export function callable(url: string, origin: string): string | null {
  const outcome = webAddress(url);
  if (!outcome.ok || outcome.address.origin !== origin) {
    return null;
  }
  return outcome.address.scheme === "https" || isLoopback(origin) ? outcome.address.href : null;
}

/** A link inside an answer of `base`, which may be relative; null where it is none. */
export function resolvedLink(link: string, base: string): WebAddress | null {
  const url = HIDDEN.test(link) || link.includes("\\") ? null : parsed(link, base);
  const outcome = url === null ? null : webAddress(url.href);
  return outcome?.ok === true ? outcome.address : null;
}

function parsed(url: string, base?: string) {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

const CONTROL_PICTURES = 0x2400;

/** Shows each hidden sign as the picture that Unicode has for it, or as a box. */
function visible(value: string): string {
  return Array.from(value, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return !HIDDEN.test(sign) ? sign : code < 0x20 ? String.fromCodePoint(CONTROL_PICTURES + code) : "\u25a1";
  }).join("");
}

function refuse(problem: WebAddressProblem): WebAddressOutcome {
  return { ok: false, problem };
}
