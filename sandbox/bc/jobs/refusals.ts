import type { Company } from "../ledger/company";
import type { Refusal } from "../ledger/integration";

/** Keeps why BC did not take a document. Nobody in Sales hears of it: that is how BC does it. */
export function keepRefusal(
  company: Company,
  id: string,
  refusal: Pick<Refusal, "kind" | "number" | "name" | "message" | "fact"> & { readonly now: Date },
): void {
  const { now, ...facts } = refusal;
  const before = company.integration.refusals.get(id);
  company.integration.refusals.set(id, {
    ...facts,
    firstAt: before?.firstAt ?? now.toISOString(),
    lastAt: now.toISOString(),
    attempts: (before?.attempts ?? 0) + 1,
  });
}

/** Forgets the refusals of a kind that are not among these documents any more: taken, taken back or deleted in Sales. */
export function forgetRefusals(company: Company, kind: Refusal["kind"], stillWaiting: ReadonlySet<string>): void {
  for (const [id, refusal] of company.integration.refusals) {
    if (refusal.kind === kind && !stillWaiting.has(id)) {
      company.integration.refusals.delete(id);
    }
  }
}
