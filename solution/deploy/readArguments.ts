import { parseArgs } from "node:util";
import { environmentOrigin } from "./environment/environmentOrigin";

export const USAGE = `bcsales: Business Central for Sales, from a command line.

  bcsales <command> --environment-url https://org.crm4.dynamics.com [options] [files]

Commands
  install <zip> …       imports solutions, in the order given
  upgrade <zip> …       stages and upgrades them; what the new version lacks is taken away
  uninstall             uninstalls the product, with --with-base also the base solution
  status                what is installed here, and whose
  health                checks the connection to Business Central live
  forms                 which apps show our forms; --add or --remove with --app <unique name>
  today                 in which apps Business Central today stands; --add or --remove with --app
  create-settings <zip> …  writes the environment variables of solutions to --deployment-settings-file,
                        with the values of the environment where one is given
  settings export       writes the settings of all connections, without secrets, to --file
  settings apply        shows what --file would change and applies it
  verify <SHA256SUMS>   compares a release with its sums; needs no environment

Signing in (no secret stands on the command line)
  --app-id, --tenant-id          an app registration; a person signs in with a device code
  BCSALES_CLIENT_SECRET          … or the application itself, with a secret from this variable
  --certificate-file <pem>       … or with a certificate
  AZURE_FEDERATED_TOKEN_FILE     … or federated; in GitHub Actions with id-token: write
  DATAVERSE_TOKEN                … or a ready token of the environment
  BC_TOKEN                       health: a token for Business Central online or the relay, where people sign in to it

Options
  --dry-run                      says what would be done, and does nothing
  --yes                          asks nobody
  --json                         the result as JSON
  --force-overwrite              unmanaged customizations are overwritten
  --skip-lower-version           leaves out what is installed in the same or a newer version
  --deployment-settings-file     values of environment variables; install and upgrade take them
  --max-async-wait-time <min>    how long to follow a job, 60 by default
  --language en|nb               of health

Ends with 0 when done, 1 when it failed, 2 when nothing was done.`;

const COMMANDS = [
  "install",
  "upgrade",
  "uninstall",
  "status",
  "health",
  "forms",
  "today",
  "settings",
  "create-settings",
  "verify",
] as const;

export type CommandName = (typeof COMMANDS)[number];

export interface Arguments {
  readonly command: CommandName;
  /** What stands behind the command: files, or `export` and `apply`. */
  readonly rest: readonly string[];
  /** Origin of the environment; null where none was given. */
  readonly origin: string | null;
  readonly values: Values;
}

export interface Values {
  readonly "app-id"?: string | undefined;
  readonly "tenant-id"?: string | undefined;
  readonly "certificate-file"?: string | undefined;
  readonly "deployment-settings-file"?: string | undefined;
  readonly "max-async-wait-time"?: string | undefined;
  readonly file?: string | undefined;
  readonly language?: string | undefined;
  readonly app?: readonly string[] | undefined;
  readonly add?: boolean | undefined;
  readonly remove?: boolean | undefined;
  readonly "with-base"?: boolean | undefined;
  readonly "dry-run"?: boolean | undefined;
  readonly "force-overwrite"?: boolean | undefined;
  readonly "skip-lower-version"?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

export type ReadArguments =
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly reason: string }
  | { readonly kind: "run"; readonly arguments: Arguments };

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/** Reads a command line, without the program's own two words. */
export function readArguments(args: readonly string[]): ReadArguments {
  const parsed = tryParse(args);
  if (!parsed.ok) {
    return { kind: "wrong", reason: parsed.reason };
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.help === true || command === undefined) {
    return { kind: "help" };
  }
  const known = COMMANDS.find((name) => name === command);
  if (known === undefined) {
    return { kind: "wrong", reason: `${command} is no command of bcsales.` };
  }
  const address = values["environment-url"];
  const origin = address === undefined ? null : environmentOrigin(address);
  if (address !== undefined && origin === null) {
    return {
      kind: "wrong",
      reason: `--environment-url ${address} must be the https address of an environment; only this machine itself may be called over http.`,
    };
  }
  return { kind: "run", arguments: { command: known, rest, origin, values } };
}

function tryParse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "environment-url": text,
        "app-id": text,
        "tenant-id": text,
        "certificate-file": text,
        "deployment-settings-file": text,
        "max-async-wait-time": text,
        file: text,
        language: text,
        app: { ...text, multiple: true },
        add: flag,
        remove: flag,
        "with-base": flag,
        "dry-run": flag,
        "force-overwrite": flag,
        "skip-lower-version": flag,
        json: flag,
        yes: flag,
        help: flag,
      },
    });
    return { ok: true as const, values, positionals };
  } catch (error) {
    return { ok: false as const, reason: error instanceof Error ? error.message : String(error) };
  }
}
