import type { INetworkModule } from "@azure/msal-node";
import { salesStore } from "../../core/dataverse/salesStore";
import { tokenHttp } from "./health/tokenHttp";
import { createWebApi } from "./environment/webApi";
import type { WebApi } from "./environment/webApi";
import { politeHttp } from "./environment/politeHttp";
import { readDeploymentSettings } from "./deploymentSettings";
import { acquireToken } from "./signIn/acquireToken";
import { readSignIn } from "./signIn/readSignIn";
import { readSolutionPackage } from "./solutions/solutionPackage";
import type { ReadPackage, SolutionPackage } from "./solutions/solutionPackage";
import { EXIT, report } from "./commands/command";
import type { CommandContext, ExitCode, Output, Report } from "./commands/command";
import { createSettings } from "./commands/createSettings";
import { forms } from "./commands/forms";
import { install } from "./commands/install";
import { applySettings, exportSettings } from "./commands/settings";
import { today } from "./commands/today";
import { status } from "./commands/status";
import { uninstall } from "./commands/uninstall";
import { verify } from "./commands/verify";
import { healthCommand } from "./health/healthCommand";
import { readArguments, USAGE } from "./readArguments";
import type { Arguments } from "./readArguments";

export interface CommandHost {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: Output;
  /** Asks the person at the terminal; false where nobody is there. */
  readonly ask: (question: string) => Promise<boolean>;
  readonly sleep: (ms: number) => Promise<void>;
  /** How Microsoft Entra ID is reached; without it, as MSAL does. */
  readonly network?: INetworkModule;
}

const MINUTE = 60_000;
const EVERY_MS = 3_000;
const DEFAULT_PATIENCE_MIN = 60;

/** Runs one command of `bcsales`. @returns the exit code */
export async function runCommand(args: readonly string[], around: CommandHost): Promise<ExitCode> {
  const read = readArguments(args);
  if (read.kind === "help") {
    around.output.print(USAGE);
    return EXIT.done;
  }
  if (read.kind === "wrong") {
    around.output.complain(`${read.reason}\n\n${USAGE}`);
    return EXIT.notDone;
  }
  const given = read.arguments;
  const done = await carryOut(given, around);
  if (typeof done === "number") {
    return done;
  }
  if (given.values.json === true) {
    around.output.print(JSON.stringify({ command: given.command, exit: done.exit, ...done.data, lines: done.lines }));
  } else {
    (done.exit === EXIT.done ? around.output.print : around.output.complain)(done.lines.join("\n"));
  }
  return done.exit;
}

async function carryOut(given: Arguments, around: CommandHost): Promise<Report | ExitCode> {
  const { command, rest, origin, values } = given;
  if (command === "verify") {
    return rest[0] === undefined ? report(EXIT.notDone, ["verify needs the path of SHA256SUMS."]) : verify(rest[0]);
  }
  if (command === "create-settings" && origin === null) {
    return createSettingsFor(rest, values, null);
  }
  const minutes = Number(values["max-async-wait-time"] ?? DEFAULT_PATIENCE_MIN);
  if (!Number.isFinite(minutes) || minutes <= 0) {
    return report(EXIT.notDone, [
      `--max-async-wait-time ${values["max-async-wait-time"] ?? ""} must be minutes above 0.`,
    ]);
  }
  if (origin === null) {
    return report(EXIT.notDone, ["Give the environment: --environment-url https://org.crm4.dynamics.com"]);
  }
  const way = readSignIn(
    { appId: values["app-id"], tenantId: values["tenant-id"], certificateFile: values["certificate-file"] },
    around.environment,
  );
  if (!way.ok) {
    return report(EXIT.notDone, [way.reason]);
  }
  const { network } = around;
  const parts = { tell: around.output.complain, ...(network === undefined ? {} : { network }) };
  const token = await acquireToken(way.way, origin, parts).catch((error: unknown) => error);
  if (typeof token !== "string") {
    return report(EXIT.notDone, [`Signing in failed: ${token instanceof Error ? token.message : String(token)}`]);
  }
  if (command === "health") {
    const language = values.language === undefined ? [] : ["--language", values.language];
    const { BC_TOKEN: signInToken } = around.environment;
    const json = values.json === true ? ["--json"] : [];
    return healthCommand(
      ["--url", origin, ...language, ...json],
      token,
      around.output,
      signInToken,
    ) as Promise<ExitCode>;
  }
  return inEnvironment(given, contextOf(origin, token, minutes * MINUTE, given, around));
}

function contextOf(
  origin: string,
  token: string,
  patienceMs: number,
  { values }: Arguments,
  { output, ask, sleep }: CommandHost,
): CommandContext {
  const root = `${origin}/api/data/v9.2`;
  const http = politeHttp(tokenHttp(root, token), {
    sleep,
    tell: (reason, ms) => output.complain(`${reason}; asking again in ${Math.ceil(ms / 1000)} s.`),
  });
  return {
    api: createWebApi(http),
    store: salesStore(http, root),
    pace: {
      now: () => Date.now(),
      sleep,
      everyMs: EVERY_MS,
      patienceMs,
      progress: () => output.complain("… still running"),
    },
    isDryRun: values["dry-run"] === true,
    confirm: (question) => (values.yes === true ? Promise.resolve(true) : ask(question)),
  };
}

async function inEnvironment({ command, rest, values }: Arguments, context: CommandContext): Promise<Report> {
  switch (command) {
    case "install":
    case "upgrade":
      return installFiles(context, rest, values, command === "upgrade");
    case "uninstall":
      return uninstall(context, { withBase: values["with-base"] === true });
    case "forms":
    case "today":
      if (values.add === true && values.remove === true) {
        return report(EXIT.notDone, [`${command} takes --add or --remove, not both.`]);
      }
      if ((values.add ?? values.remove ?? false) && (values.app ?? []).length === 0) {
        return report(EXIT.notDone, ["Name the apps that shall change: --app <unique name>, once for each."]);
      }
      return (command === "forms" ? forms : today)(context, {
        apps: values.app ?? [],
        action: values.add === true ? "add" : values.remove === true ? "remove" : "list",
      });
    case "create-settings":
      return createSettingsFor(rest, values, context.api);
    case "settings": {
      const [action] = rest;
      if ((action !== "export" && action !== "apply") || values.file === undefined) {
        return report(EXIT.notDone, ["Say settings export --file <json> or settings apply --file <json>."]);
      }
      return action === "export" ? exportSettings(context, values.file) : applySettings(context, values.file);
    }
    default:
      return status(context);
  }
}

async function createSettingsFor(
  files: readonly string[],
  values: Arguments["values"],
  api: WebApi | null,
): Promise<Report> {
  const file = values["deployment-settings-file"];
  if (file === undefined || files.length === 0) {
    return report(EXIT.notDone, ["Say create-settings <zip> … --deployment-settings-file <json>."]);
  }
  const read = await readPackages(files);
  return read.ok ? createSettings(read.packages, file, api) : report(EXIT.notDone, [read.reason]);
}

async function readPackages(
  files: readonly string[],
): Promise<
  { readonly ok: true; readonly packages: readonly SolutionPackage[] } | Extract<ReadPackage, { readonly ok: false }>
> {
  const packages: SolutionPackage[] = [];
  for (const file of files) {
    const read = await readSolutionPackage(file);
    if (!read.ok) {
      return read;
    }
    packages.push(read.solution);
  }
  return { ok: true, packages };
}

async function installFiles(
  context: CommandContext,
  files: readonly string[],
  values: Arguments["values"],
  isUpgrade: boolean,
): Promise<Report> {
  if (files.length === 0) {
    return report(EXIT.notDone, ["Name the solution ZIPs in the order of their installation."]);
  }
  const settings = await readDeploymentSettings(values["deployment-settings-file"]);
  if (!settings.ok) {
    return report(EXIT.notDone, [settings.reason]);
  }
  const read = await readPackages(files);
  if (!read.ok) {
    return report(EXIT.notDone, [read.reason]);
  }
  return install(context, {
    packages: read.packages,
    isUpgrade,
    overwriteUnmanaged: values["force-overwrite"] === true,
    skipLowerVersion: values["skip-lower-version"] === true,
    variables: settings.variables,
  });
}
