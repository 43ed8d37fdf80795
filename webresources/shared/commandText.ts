import { resourceText } from "./resourceText";

/** Texts of the commands, by their names in strings/commands.*.resx. */
export const COMMAND_TEXT_KEYS = [
  "CheckTitle",
  "SubmitTitle",
  "ActivateTitle",
  "CommandFailed",
  "NoNumber",
  "NotConnected",
  "SeveralCompanies",
  "SeveralCompaniesRecord",
  "CompanyNotConnected",
  "NoWebAddress",
  "ConnectionsNotReadable",
  "ActivatePlainly",
  "Activate",
  "NotActivated",
  "NotActivatedBecause",
  "ActivationUncertain",
] as const;

export type CommandTextKey = (typeof COMMAND_TEXT_KEYS)[number];

export function commandText(key: CommandTextKey, ...values: readonly string[]): string {
  return resourceText("bcs_/strings/commands", key, values);
}
