import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { secret } from "../../core/values/secret";
import type { Secret } from "../../core/values/secret";

/** Where a secret stands: never in the configuration itself. */
export const SecretSource = z.union([
  z.strictObject({ setting: z.string().min(1) }),
  z.strictObject({ file: z.string().min(1) }),
]);
export type SecretSource = z.infer<typeof SecretSource>;

/** Why the relay does not start. The message says what, where, and what to do; never a secret. */
export class ConfigProblem extends Error {
  override readonly name = "ConfigProblem";
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Azure leaves the reference itself as the value where it could not read the secret. */
const KEY_VAULT_REFERENCE = /^\s*@Microsoft\.KeyVault\(/i;
const OTHERS = 0o007;
const GROUP_WRITES = 0o020;

/** @throws ConfigProblem where there is no secret, or others could read it. */
export function readSecret(source: SecretSource, what: string, environment: Environment): Secret {
  return "setting" in source ? ofSetting(source.setting, what, environment) : ofFile(source.file, what);
}

function ofSetting(name: string, what: string, environment: Environment): Secret {
  const value = settingOf(name, environment);
  if (value === null) {
    throw new ConfigProblem(`The setting ${name} is missing or empty. It holds ${what}.`);
  }
  return secret(value);
}

/**
 * A setting of the environment; null where it is missing or empty.
 * @throws ConfigProblem where it holds a reference to Key Vault that Azure did not resolve.
 */
export function settingOf(name: string, environment: Environment): string | null {
  const value = environment[name] ?? "";
  if (KEY_VAULT_REFERENCE.test(value)) {
    throw new ConfigProblem(
      `The setting ${name} holds a Key Vault reference that was not resolved. Check the secret's name, that the app's managed identity has the role Key Vault Secrets User, and that the vault lets the app in.`,
    );
  }
  return value === "" ? null : value;
}

function ofFile(path: string, what: string): Secret {
  let text: string;
  try {
    checkRights(path);
    text = readFileSync(path, "utf8").trim();
  } catch (error) {
    if (error instanceof ConfigProblem) {
      throw error;
    }
    throw new ConfigProblem(`The file ${path} with ${what} cannot be read by the user that runs the relay.`);
  }
  if (text === "") {
    throw new ConfigProblem(`The file ${path} is empty. It holds ${what}.`);
  }
  return secret(text);
}

function checkRights(path: string): void {
  if (process.platform === "win32") {
    const problem = openTo(sddlOf(path));
    if (problem !== null) {
      throw new ConfigProblem(
        `The file ${path} may be read by ${problem}. Take that right away: icacls "${path}" /inheritance:r /grant:r "<the service's user>:R"`,
      );
    }
    return;
  }
  const { mode } = statSync(path);
  if ((mode & (OTHERS | GROUP_WRITES)) !== 0) {
    throw new ConfigProblem(
      `The file ${path} may be read or changed by others (mode ${(mode & 0o777).toString(8)}). Do: chmod 400 ${path}`,
    );
  }
}

function sddlOf(path: string): string {
  return execFileSync(
    "powershell.exe",
    ["-NoProfile", "-NonInteractive", "-Command", "(Get-Acl -LiteralPath $env:RELAY_SECRET_FILE).Sddl"],
    { encoding: "utf8", env: { ...process.env, RELAY_SECRET_FILE: path } },
  );
}

/** Well-known groups in Windows' security descriptors that hold more people than a secret may have readers. */
const CROWDS: readonly (readonly [string, string])[] = [
  ["WD", "everyone"],
  ["AU", "all users who are signed in"],
  ["BU", "all users of the machine"],
  ["BG", "guests"],
  ["AN", "anonymous users"],
];

/** The first crowd that a security descriptor allows something; null where it allows none. */
export function openTo(sddl: string): string | null {
  const allowed = [...sddl.matchAll(/\(A;[^;]*;[^;]*;[^;]*;[^;]*;([^;)]+)\)/g)].map(([, who]) => who);
  return CROWDS.find(([sid]) => allowed.includes(sid))?.[1] ?? null;
}
