import { isFixable, overall, standingOf } from "./finding";
import type { CheckId, Finding, FixableReason, Outcome, ReasonId, Who } from "./finding";
import type { HealthPart } from "./checkHealth";
import type { Translate } from "../../values/translate";
import { SERVICE_PAGES } from "./servicePages";
import type { ServiceId } from "./servicePages";

/** Names of the texts of the health check, which the catalogues have in their group `health`. */
export type HealthWordKey =
  | "Culture"
  | "ReportTitle"
  | "PartSales"
  | "PartConnection"
  | "LabelFix"
  | "LabelWho"
  | `Overall_${Outcome}`
  | `Outcome_${Outcome}`
  | `Who_${Who}`
  | `Check_${CheckId}`
  | `Service_${ServiceId}`
  | `Means_${ReasonId}`
  | `Fix_${FixableReason}`;

export type HealthWords = Translate<HealthWordKey>;

export interface DescribedFinding {
  /** Stable, e.g. `service:itemCard`. */
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly outcomeText: string;
  readonly meaning: string;
  /** What to do and who can; null where nothing is to be done. */
  readonly fix: string | null;
  readonly who: string | null;
}

export function describeFinding(one: Finding, words: HealthWords): DescribedFinding {
  const { outcome, who } = standingOf(one);
  const title = words(`Check_${one.check}`);
  return {
    id: one.subject === null ? one.check : `${one.check}:${one.subject}`,
    title: one.subject === null ? title : `${title}: ${subjectText(one.subject, words)}`,
    outcome,
    outcomeText: words(`Outcome_${outcome}`),
    meaning: words(`Means_${one.reason}`, ...one.values),
    fix: isFixable(one.reason) ? words(`Fix_${one.reason}`, ...one.values) : null,
    who: who === undefined ? null : words(`Who_${who}`),
  };
}

export function describePart({ connectionId, company }: HealthPart, words: HealthWords): string {
  return connectionId === null ? words("PartSales") : words("PartConnection", company);
}

/** How everything stands, in one sentence. */
export function describeOverall(parts: readonly HealthPart[], words: HealthWords): string {
  return words(`Overall_${overall(parts.flatMap(({ findings }) => findings))}`);
}

/** The whole check as plain text, for a mail or a ticket. It holds no key, token or password, since no finding does. */
export function reportText(parts: readonly HealthPart[], at: Date, words: HealthWords): string {
  const lines = parts.flatMap((part) => [
    "",
    describePart(part, words),
    ...part.findings.flatMap((one) => findingLines(describeFinding(one, words), words)),
  ]);
  return [words("ReportTitle", at.toISOString()), describeOverall(parts, words), ...lines, ""].join("\n");
}

function findingLines(
  { outcomeText, title, meaning, fix, who }: DescribedFinding,
  words: HealthWords,
): readonly string[] {
  return [
    `- ${outcomeText} | ${title} | ${meaning}`,
    ...(fix === null ? [] : [`  ${words("LabelFix")}: ${fix} ${words("LabelWho")}: ${who ?? ""}.`]),
  ];
}

function subjectText(subject: string, words: HealthWords): string {
  const page = SERVICE_PAGES.find(({ id }) => id === subject);
  return page === undefined ? subject : words(`Service_${page.id}`);
}

/** The whole check as data for other programs: what was found by its names, and the same in words. It holds no key, token or password. */
export function reportData(parts: readonly HealthPart[], at: Date, words: HealthWords): object {
  return {
    checkedAt: at.toISOString(),
    overall: overall(parts.flatMap(({ findings }) => findings)),
    parts: parts.map((part) => ({
      connectionId: part.connectionId,
      company: part.company,
      findings: part.findings.map((one) => {
        const { outcome, who } = standingOf(one);
        const { title, meaning, fix } = describeFinding(one, words);
        return { ...one, outcome, who: who ?? null, title, meaning, fix };
      }),
    })),
  };
}
