import { serverAddress } from "../../../core/businesscentral/companyAddress";

export const HEALTH_USAGE = `Checks whether Sales and Business Central work together, as the user whose token is given.

  npm run health -- --url https://org.crm4.dynamics.com [--language en|nb]

The token stands in the environment variable DATAVERSE_TOKEN, for example from
  az account get-access-token --resource https://org.crm4.dynamics.com --query accessToken -o tsv

Ends with 0 when nothing failed, 1 when something did, 2 when it could not check.`;

export interface HealthOptions {
  /** Origin of the environment, e.g. `https://org.crm4.dynamics.com`. */
  readonly url: string;
  readonly languageId: number;
  readonly token: string;
}

export type ReadOptions =
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly reason: string }
  | { readonly kind: "check"; readonly options: HealthOptions };

/**
 * @param token of the environment, so that it stands in no list of processes and in no history
 * @param languages language ids by what `--language` may say
 */
export function readHealthOptions(
  args: readonly string[],
  token: string | undefined,
  languages: ReadonlyMap<string, number>,
): ReadOptions {
  if (args.includes("--help")) return { kind: "help" };
  const named = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) {
    const [name = "", value] = [args[at], args[at + 1]];
    if (name !== "--url" && name !== "--language") return wrong(`${name} is not known.`);
    if (value === undefined) return wrong(`${name} has no value.`);
    named.set(name, value);
  }
  const url = originOf(named.get("--url"));
  const languageId = languages.get(named.get("--language") ?? "en");
  if (url === null)
    return wrong(
      `--url ${named.get("--url") ?? ""} must be the https address of an environment; only this machine itself may be called over http.`,
    );
  if (languageId === undefined)
    return wrong(`--language ${named.get("--language") ?? ""} must be ${[...languages.keys()].join(" or ")}.`);
  if (token === undefined || token.trim() === "")
    return wrong("The environment variable DATAVERSE_TOKEN holds no token.");
  return { kind: "check", options: { url, languageId, token: token.trim() } };
}

function wrong(reason: string): ReadOptions {
  return { kind: "wrong", reason };
}

function originOf(text: string | undefined): string | null {
  const outcome = serverAddress(text ?? null);
  return outcome.ok ? outcome.address.origin : null;
}
