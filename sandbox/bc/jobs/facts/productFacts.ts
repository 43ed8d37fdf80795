import { COUPLED_TABLES } from "../../ledger/rows";
import { currencyTrade } from "../../ledger/trade";
import { couplingOfRecord, couplingOfRow } from "../couplings";
import { textIn } from "../salesRows";
import { cannotBeCreated } from "./customerFacts";
import type { Fact } from "./fact";
import { refuses } from "./fact";
import type { ProductSubject, Sold } from "./subjects";
import { mustBe, mustHaveValue } from "./words";

const STATES: readonly string[] = ["Active", "Retired", "Draft", "Under Revision"];
export const PRODUCT_TYPE = { salesInventory: 1, services: 3 } as const;

const WORDS = {
  item: {
    typeCode: PRODUCT_TYPE.salesInventory,
    table: COUPLED_TABLES.item,
    crm: "product",
    crmNb: "produktet",
    nb: "vare",
    theNb: "Varen",
  },
  resource: {
    typeCode: PRODUCT_TYPE.services,
    table: COUPLED_TABLES.resource,
    crm: "resource",
    crmNb: "ressursen",
    nb: "ressurs",
    theNb: "Ressursen",
  },
} as const;

/** What a line sells, as codeunit 5343's InitializeSalesOrderLine looks for it; a write-in line's last. */
export const PRODUCT_FACTS: readonly Fact<ProductSubject>[] = [
  {
    id: "product.inactive",
    source: "Codeunit 5343, InitializeSalesOrderLine",
    when: "the product is not active in Sales",
    then: refuses(({ line: { product } }) => {
      const actual = STATES[product?.stateCode ?? 0] ?? "";
      return (
        product !== null &&
        actual !== "Active" &&
        mustBe("Status", "Active", { actual, record: `CRM Product: Product={${product.id.toUpperCase()}}` })
      );
    }),
  },
  {
    id: "product.wrongType",
    source: "Codeunit 5343, InitializeSalesOrderLine",
    when: "the product is neither sales inventory nor a service",
    then: refuses((subject) => {
      const { product } = subject.line;
      return (
        product !== null &&
        ![1, 3].includes(product.typeCode) &&
        cannotBeCreated(subject, {
          en: `Unexpected value of product type code for product ${product.number}. The supported values are: sales inventory, services.`,
          nb: `Uventet verdi for produkttypekode for produktet ${product.number}. Støttede verdier er: salgslager, tjenester.`,
        })
      );
    }),
  },
  notCoupled("item"),
  gone("item"),
  notCoupled("resource"),
  gone("resource"),
  {
    id: "currency.noRate",
    source: "Table 37 Sales Line, GetSalesHeader: Currency Factor",
    when: "no exchange rate of the document's currency has begun; a document without lines goes through",
    then: refuses(
      ({ company, header: { currencyCode, documentType } }) =>
        currencyCode !== "" &&
        !currencyTrade(company, currencyCode).hasRate &&
        mustHaveValue("Currency Factor", `Sales Header: Document Type=${documentType}`),
    ),
  },
  {
    id: "currency.noRounding",
    source: "Table 37 Sales Line, GetSalesHeader: Amount Rounding Precision",
    when: "the currency has no rounding precision for amounts",
    then: refuses(
      ({ company, header: { currencyCode } }) =>
        currencyCode !== "" &&
        currencyTrade(company, currencyCode).amountRoundingPrecision === 0 &&
        mustHaveValue("Amount Rounding Precision", `Currency: Code=${currencyCode}`),
    ),
  },
  {
    id: "writeIn.notSetUp",
    source: "Codeunit 5343, InitializeWriteInOrderLine",
    when: "a write-in line, and no write-in product is chosen",
    then: refuses(
      ({ company, line, document: { kind, row } }) =>
        line.product === null &&
        company.setup.writeInProductNo === "" && {
          en: `Dataverse ${kind.documentType} ${textIn(row, kind.number)} contains a write-in product. You must choose the default write-in product in Sales & Receivables Setup window.`,
          nb: `Dataverse ${kind.wordNb} ${textIn(row, kind.number)} inneholder et fritekstprodukt. Du må velge standard fritekstprodukt i vinduet Salgsoppsett.`,
        },
    ),
  },
  {
    id: "writeIn.coupled",
    source: "Table 311 Sales & Receivables Setup, Write-in Product No. OnValidate",
    when: "a write-in line, and the write-in product is coupled to a product",
    then: refuses(({ company, line }) => {
      const no = company.setup.writeInProductNo;
      const [record, table] = company.items.has(no)
        ? [company.items.get(no), COUPLED_TABLES.item]
        : [company.resources.get(no), COUPLED_TABLES.resource];
      return (
        line.product === null &&
        record !== undefined &&
        couplingOfRecord(company, record.systemId, table) !== undefined && {
          en: "You must choose a record that is not coupled to a product in Dynamics 365 Sales.",
          nb: "Du må velge en post som ikke er koblet til et produkt i Dynamics 365 Sales.",
        }
      );
    }),
  },
];

/** The item or resource of a line; null when BC has none. */
export function soldBy({ company, line }: Pick<ProductSubject, "company" | "line">): Sold | null {
  if (line.product === null) {
    const no = company.setup.writeInProductNo;
    return byNo(company.items.get(no), company.resources.get(no));
  }
  const isItem = line.product.typeCode === PRODUCT_TYPE.salesInventory;
  const coupling = couplingOfRow(company, line.product.id, isItem ? COUPLED_TABLES.item : COUPLED_TABLES.resource);
  const is = ({ systemId }: { readonly systemId: string }): boolean => systemId === coupling?.integrationId;
  return isItem
    ? byNo([...company.items.values()].find(is), undefined)
    : byNo(undefined, [...company.resources.values()].find(is));
}

function byNo(
  item: Extract<Sold, { type: "Item" }>["record"] | undefined,
  resource: Extract<Sold, { type: "Resource" }>["record"] | undefined,
): Sold | null {
  if (item !== undefined) {
    return { type: "Item", no: item.no, record: item };
  }
  return resource === undefined ? null : { type: "Resource", no: resource.no, record: resource };
}

function notCoupled(what: "item" | "resource"): Fact<ProductSubject> {
  const { typeCode, table, crm, crmNb, nb } = WORDS[what];
  return {
    id: `${what}.notCoupled`,
    source: "Codeunit 5343, InitializeSalesOrderLineFrom…",
    when: `the product is coupled to no ${what}`,
    then: refuses((subject) => {
      const { product } = subject.line;
      return (
        product?.typeCode === typeCode &&
        couplingOfRow(subject.company, product.id, table) === undefined &&
        cannotBeCreated(subject, {
          en: `The Dataverse ${crm} ${product.name} is not coupled to ${what === "item" ? "an item" : "a resource"}.`,
          nb: `Dataverse-${crmNb} ${product.name} er ikke koblet til en ${nb}.`,
        })
      );
    }),
  };
}

function gone(what: "item" | "resource"): Fact<ProductSubject> {
  const { typeCode, theNb } = WORDS[what];
  return {
    id: `${what}.gone`,
    source: "Codeunit 5343, InitializeSalesOrderLineFrom…",
    when: `the ${what} that the product is coupled to is deleted`,
    then: refuses((subject) => {
      const { product } = subject.line;
      return (
        product?.typeCode === typeCode &&
        soldBy(subject) === null &&
        cannotBeCreated(subject, {
          en: `The ${what} ${product.number} does not exist.`,
          nb: `${theNb} ${product.number} finnes ikke.`,
        })
      );
    }),
  };
}
