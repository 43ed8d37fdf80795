import type { FixableReason } from "../../../../core/setup/health/finding";

/** Advice that is followed from an empty Sales, by installing and uninstalling. */
export const INSTALLS = [
  "rolesMissing",
  "tableMissing",
  "baseBesideTheirs",
  "layersTheirsOnTop",
  "layersBaseOnTop",
  "baseButConnected",
] as const satisfies readonly FixableReason[];

export type InstallAdvice = (typeof INSTALLS)[number];

/** Advice about what only a browser meets; followed on the set-up page. */
export const IN_A_BROWSER = [
  "checksNotLoaded",
  "policyBlocks",
  "crossOriginRefused",
  "preflightRefused",
  "preflightPartly",
  "throttledForUnknown",
  "signInNeeded",
  "signInBlocked",
  "signInDeclined",
  "signInFailed",
] as const satisfies readonly FixableReason[];

export type BrowserAdvice = (typeof IN_A_BROWSER)[number];

/** Advice that cannot be followed here, and why. Its words and what brings it about have unit tests. */
export const NOT_PLAYED: Partial<Readonly<Record<FixableReason, string>>> = {
  mixedContent: "the sandbox's Sales is not encrypted, and its certificate would be nobody's",
  privateNetwork: "a browser's own setting, which no page and no test driver changes",
};
