import { createCompany } from "../../../sandbox/bc/ledger/company";
import { createSalesDocument } from "../../../sandbox/bc/ledger/createSalesDocument";
import { PLAIN_LOCATION } from "../../../sandbox/bc/ledger/places";
import { PLAIN_SHIPPING } from "../../../sandbox/bc/ledger/rows";
import { plainDraft } from "../../../sandbox/bc/ledger/salesDraft";
import { Clock } from "../../../sandbox/control/clock";
import { addPlainItem } from "../../../sandbox/demo/plainItem";
import { createClient, KEY, rowsOf } from "./client";

export const WORK_DATE = "2026-11-30";
const NAME = "Test AS";
const OData = `/BC/ODataV4/Company('${encodeURIComponent(NAME)}')`;

/** A Business Central on Monday 30 November 2026 with one item A, a customer C and the locations HOVED, VEST, NORD; nothing in stock. */
export function createEmptyBc(workDate = WORK_DATE) {
  const now = new Date(`${workDate}T10:00:00Z`);
  const client = createClient({
    clock: new Clock(now),
    demo: () => {
      const company = createCompany({
        id: "5b0c6f0e-2d3a-4c1f-9a64-0d6f5c2b7e12",
        name: NAME,
        displayName: NAME,
        currencyCode: "NOK",
      });
      for (const code of ["HOVED", "VEST", "NORD", "TRANSIT"]) {
        company.locations.set(code, { ...PLAIN_LOCATION, code, name: code, useAsInTransit: code === "TRANSIT" });
      }
      company.vendors.set("V", { no: "V", name: "Vendor", leadTime: "", baseCalendarCode: "" });
      company.countries.set("NO", "Norway");
      company.customers.set("C", {
        no: "C",
        name: "Customer",
        address: "",
        postCode: "",
        city: "",
        country: "NO",
        phone: "",
        email: "",
        contact: "",
        currencyCode: "",
        locationCode: "",
        ...PLAIN_SHIPPING,
        creditLimit: 0,
        blocked: " ",
        billToCustomerNo: "",
        paymentTermsCode: "",
        systemId: "c",
      });
      const plain = {
        description: "",
        unit: "PCS",
        price: 1,
        cost: 1,
        category: "",
        vendor: "V",
        stock: {},
        firstEntryNo: 1,
      };
      addPlainItem(company, { no: "A", ...plain }, workDate);
      return {
        companies: new Map([[NAME, company]]),
        services: new Map([["Lines", { name: "Lines", pageId: 42, published: true }]]),
        users: new Map([
          ["SALESREADER", { name: "SALESREADER", accessKey: KEY, enabled: true, mayRead: "all" as const }],
        ]),
      };
    },
  });
  const admin = async (method: string, route: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await client.send(method, `/_sandbox/bc/${route}`, { body });
    if (answer.status >= 300) {
      throw new Error((answer.json.error as { readonly message: string }).message);
    }
    return answer.json;
  };
  return {
    ...client,
    admin,
    now: () => now,
    /** Makes or changes a record. */
    card: (kind: string, values: object) => admin("POST", `cards/${kind}`, values),
    /** An order of one line of item A as the job makes it, and what its line says. */
    order: async (parts: { readonly requested?: string; readonly quantity?: number } = {}) => {
      const [company] = client.database().companies.values();
      if (company === undefined) {
        throw new Error("no company");
      }
      const line = {
        type: "Item",
        no: "A",
        description: "",
        extendedText: "",
        locationCode: "",
        unitCode: "",
        quantity: parts.quantity ?? 1,
        unitPrice: 1,
        lineDiscountAmount: 0,
      } as const;
      const created = createSalesDocument(
        company,
        plainDraft({
          documentType: "Order",
          customerNo: "C",
          requestedDeliveryDate: parts.requested ?? "",
          lines: [line],
        }),
        new Date(`${workDate}T10:00:00Z`),
      );
      if (!created.ok) {
        throw new Error(created.reason);
      }
      const [row] = rowsOf(await client.get(`${OData}/LinesSalesLines?$filter=Document_No eq '${created.header.no}'`));
      return row ?? {};
    },
    /** The working week: Saturdays and Sundays off. */
    addWeekend: async (code = "WE") => {
      await admin("POST", "cards/baseCalendars", { code, name: code });
      for (const day of ["Saturday", "Sunday"]) {
        await admin("POST", "cards/baseCalendarChanges", {
          baseCalendarCode: code,
          recurringSystem: "Weekly Recurring",
          date: "",
          day,
          nonworking: true,
        });
      }
    },
  };
}

export type EmptyBc = ReturnType<typeof createEmptyBc>;
