import type { SettingColumn } from "../../../core/connection/settings";
import type { SalesProblem } from "../../../core/ports";
import type { HealthFinding } from "../../../core/setup/health/finding";
import type { OtherServer } from "../../../core/setup/keyOrigin";
import type { Draft } from "../../../core/setup/settings";

/** What the last action came to. */
export type Notice =
  | { readonly kind: "saved" }
  | { readonly kind: "imported"; readonly name: string }
  | { readonly kind: "nameMissing" }
  | { readonly kind: "nameTaken"; readonly name: string }
  | { readonly kind: "companyTaken"; readonly name: string }
  | { readonly kind: "fieldWrong"; readonly column: SettingColumn }
  | { readonly kind: "fieldMissing"; readonly column: SettingColumn }
  | { readonly kind: "activated"; readonly name: string }
  | { readonly kind: "retired"; readonly name: string }
  | { readonly kind: "keyForOtherServer"; readonly servers: OtherServer }
  /** Salespeople work with the connection, and what was typed does not pass. */
  | { readonly kind: "notPassed"; readonly findings: readonly HealthFinding[] }
  | { readonly kind: "problem"; readonly problem: SalesProblem; readonly withKey: boolean }
  | {
      readonly kind: "conflict";
      readonly taken: readonly SettingColumn[];
      readonly disputed: readonly { readonly column: SettingColumn; readonly theirs: Draft[SettingColumn] }[];
    };
