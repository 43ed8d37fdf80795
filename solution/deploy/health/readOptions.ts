import { parseArgs } from "node:util";
import { environmentOrigin } from "../environment/environmentOrigin";

export const HEALTH_USAGE = `Checks whether Sales and Business Central work together, as the user whose token is given.

  npm run health -- --url https://org.crm4.dynamics.com [--language en|nb] [--json]

The token stands in the environment variable DATAVERSE_TOKEN, for example from
  az account get-access-token --resource https://org.crm4.dynamics.com --query accessToken -o tsv

Where people sign in to Business Central online or to a relay, a token of theirs stands in BC_TOKEN; without it that connection is not measured, and
the check says which token it needs.

Ends with 0 when nothing failed, 1 when something did, 2 when it could not check.`;

export interface HealthOptions {
  /** Origin of the environment, e.g. `https://org.crm4.dynamics.com`. */
  readonly url: string;
  readonly languageId: number;
  readonly token: string;
  /** What was found as JSON instead of text. */
  readonly asJson: boolean;
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
  const given = parsed(args);
  if (!given.ok) {
    return wrong(given.reason);
  }
  const { url: typed = "", language = "en", help = false, json = false } = given.values;
  if (help) {
    return { kind: "help" };
  }
  const url = environmentOrigin(typed);
  if (url === null) {
    return wrong(
      `--url ${typed} must be the https address of an environment; only this machine itself may be called over http.`,
    );
  }
  const languageId = languages.get(language);
  if (languageId === undefined) {
    return wrong(`--language ${language} must be ${[...languages.keys()].join(" or ")}.`);
  }
  if (token === undefined || token.trim() === "") {
    return wrong("The environment variable DATAVERSE_TOKEN holds no token.");
  }
  return { kind: "check", options: { url, languageId, token: token.trim(), asJson: json } };
}

const OPTIONS = {
  url: { type: "string" },
  language: { type: "string" },
  help: { type: "boolean" },
  json: { type: "boolean" },
} as const;

function parsed(args: readonly string[]) {
  try {
    return { ok: true, values: parseArgs({ args: [...args], options: OPTIONS, strict: true }).values } as const;
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) } as const;
  }
}

function wrong(reason: string): ReadOptions {
  return { kind: "wrong", reason };
}
