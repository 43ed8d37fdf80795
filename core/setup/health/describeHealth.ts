import { isFixable, overall, standingOf } from "./finding";
import type { CheckId, HealthFinding, FixableReason, Outcome, ReasonId, Who } from "./finding";
import type { HealthPart } from "./checkHealth";
import type { Translate } from "../../values/translate";
import { SERVICE_PAGES } from "./servicePages";
import type { ServiceId } from "./servicePages";

/** Names of the texts of the health check, which the catalogues have in their group `health`. */
export type HealthStringKey =
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

export type HealthStrings = Translate<HealthStringKey>;

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

export function describeFinding(one: HealthFinding, strings: HealthStrings): DescribedFinding {
  const { outcome, who } = standingOf(one);
  const title = strings(`Check_${one.check}`);
  return {
    id: one.subject === null ? one.check : `${one.check}:${one.subject}`,
    title: one.subject === null ? title : `${title}: ${subjectText(one.subject, strings)}`,
    outcome,
    outcomeText: strings(`Outcome_${outcome}`),
    meaning: strings(`Means_${one.reason}`, ...one.values),
    fix: isFixable(one.reason) ? strings(`Fix_${one.reason}`, ...one.values) : null,
    who: who === undefined ? null : strings(`Who_${who}`),
  };
}

export function describePart({ connectionId, company }: HealthPart, strings: HealthStrings): string {
  return connectionId === null ? strings("PartSales") : strings("PartConnection", company);
}

/** How everything stands, in one sentence. */
export function describeOverall(parts: readonly HealthPart[], strings: HealthStrings): string {
  return strings(`Overall_${overall(parts.flatMap(({ findings }) => findings))}`);
}

/** The whole check as plain text, for a mail or a ticket. It holds no key, token or password, since no finding does. */
export function reportText(parts: readonly HealthPart[], at: Date, strings: HealthStrings): string {
  const lines = parts.flatMap((part) => [
    "",
    describePart(part, strings),
    ...part.findings.flatMap((one) => findingLines(describeFinding(one, strings), strings)),
  ]);
  return [strings("ReportTitle", at.toISOString()), describeOverall(parts, strings), ...lines, ""].join("\n");
}

function findingLines(
  { outcomeText, title, meaning, fix, who }: DescribedFinding,
  strings: HealthStrings,
): readonly string[] {
  return [
    `- ${outcomeText} | ${title} | ${meaning}`,
    ...(fix === null ? [] : [`  ${strings("LabelFix")}: ${fix} ${strings("LabelWho")}: ${who ?? ""}.`]),
  ];
}

function subjectText(subject: string, strings: HealthStrings): string {
  const page = SERVICE_PAGES.find(({ id }) => id === subject);
  return page === undefined ? subject : strings(`Service_${page.id}`);
}

/** The whole check as data for other programs: what was found by its names, and the same in words. It holds no key, token or password. */
export function reportData(parts: readonly HealthPart[], at: Date, strings: HealthStrings): object {
  return {
    checkedAt: at.toISOString(),
    overall: overall(parts.flatMap(({ findings }) => findings)),
    parts: parts.map((part) => ({
      connectionId: part.connectionId,
      company: part.company,
      findings: part.findings.map((one) => {
        const { outcome, who } = standingOf(one);
        const { title, meaning, fix } = describeFinding(one, strings);
        return { ...one, outcome, who: who ?? null, title, meaning, fix };
      }),
    })),
  };
}
