import type { HowMany, ShownCoupling } from "../../../core/synchronisation/readCoupling";
import type { Speech } from "./describeJobs";
import type { SalesFact } from "./describeSales";

const SENTENCES = {
  customers: ["ShownCustomers", "ShownCustomersUnknown"],
  products: ["ShownProducts", "ShownProductsUnknown"],
  opportunities: ["ShownOpportunities", "ShownOpportunitiesUnknown"],
} as const;

/** What Sales shows of coupled records where Business Central does not tell; nothing where it does. */
export function describeCoupling(shown: readonly ShownCoupling[], { strings }: Speech): readonly SalesFact[] {
  if (shown.length === 0) {
    return [];
  }
  const figure = (howMany: NonNullable<HowMany>): string =>
    howMany.isMore ? strings("MoreThan", String(howMany.count)) : String(howMany.count);
  return [
    ...shown.map(({ kind, shown: coupled, notShown }): SalesFact => {
      const [known, unknown] = SENTENCES[kind];
      return {
        id: `coupled-${kind}`,
        text:
          coupled === null || notShown === null ? strings(unknown) : strings(known, figure(coupled), figure(notShown)),
        list: null,
      };
    }),
    {
      id: "coupled-others",
      text: strings(shown.some(({ basis }) => basis === "company") ? "ShownNothingElse" : "ShownFiguresOnly"),
      list: null,
    },
  ];
}
