import { ORDERS, QUOTES } from "../../../sandbox/bc/jobs/documentKind";
import { putCoupling } from "../../../sandbox/bc/jobs/couplings";
import { judgeDocument } from "../../../sandbox/bc/jobs/judgeDocument";
import type { JudgedDocument } from "../../../sandbox/bc/jobs/judgeDocument";
import type { SalesDocument, SalesDocumentLine } from "../../../sandbox/bc/jobs/salesDocument";
import { append } from "../../../sandbox/bc/ledger/company";
import type { Company } from "../../../sandbox/bc/ledger/company";
import { COUPLED_TABLES } from "../../../sandbox/bc/ledger/rows";
import { salesCompany } from "../../unit/sandbox/bc/salesCompany";
import { ids, unitOf } from "./ids";
import type { World, WorldAddress, WorldLine } from "./world";

/** The Business Central of a world: cards, set-ups and couplings. */
export function companyOf(world: World): Company {
  const company = salesCompany();
  const { trade } = company;
  const resource = {
    ...(company.resources.get("FITTER") ?? fail("FITTER")),
    no: "TEXT",
    systemId: "text",
    unitSystemId: "text-unit",
  };
  company.resources.set("TEXT", resource);
  company.items.set("BOOK", { ...(company.items.get("CHAIR") ?? fail("CHAIR")), no: "BOOK", systemId: "book" });
  append(company.itemUnits, "BOOK", { itemNo: "BOOK", code: "PCS", quantityPerUnit: 1, systemId: "book-unit" });
  const home = company.customers.get("HOME") ?? fail("HOME");
  const { blocked, currencyCode, ...card } = world.card;
  company.customers.set("HOME", {
    ...home,
    blocked,
    currencyCode,
    billToCustomerNo: world.payer === "itself" ? "" : world.payer,
  });
  trade.customers.set("HOME", card);
  const { blocked: payerBlocked, currencyCode: payerCurrency, ...payerCard } = world.payerCard;
  company.customers.set("PAYER", {
    ...home,
    no: "PAYER",
    blocked: payerBlocked,
    currencyCode: payerCurrency,
    systemId: "payer",
  });
  trade.customers.set("PAYER", payerCard);
  for (const no of ["CHAIR", "CLOTH", "WORK", "BOOK"] as const) {
    trade.items.set(no, world.items[no]);
  }
  trade.resources.set("FITTER", world.resource);
  trade.resources.set("TEXT", { vatProdPostingGroup: world.items.TEXT.vatProdPostingGroup });
  trade.currencies.set("SEK", world.sek);
  trade.accounts.set("3910", world.account);
  trade.vat.set("INNENLAND/HØY", { calculationType: world.vat, percent: 25 });
  trade.setup.set("company", { orderNos: world.orderNos, quoteNos: world.quoteNos });
  company.setup = { ...company.setup, writeInProductNo: world.writeInProduct, freightAccountNo: world.freightAccount };
  couple(company, world);
  return company;
}

function couple(company: Company, world: World): void {
  append(company.itemUnits, "CHAIR", { itemNo: "CHAIR", code: "LOSE", quantityPerUnit: 2, systemId: "lose" });
  if (world.isCoupled) {
    const { systemId } = company.customers.get("HOME") ?? fail("HOME");
    putCoupling(company, { crmId: ids.account, integrationId: systemId, tableId: COUPLED_TABLES.customer });
  }
  for (const item of company.items.values()) {
    // Whether a write-in product is coupled cannot be told from here: it never is.
    if (item.no !== "BOOK") {
      putCoupling(company, { crmId: ids.product(item.no), integrationId: item.systemId, tableId: COUPLED_TABLES.item });
    }
    for (const unit of company.itemUnits.get(item.no) ?? []) {
      if (unit.code !== "LOSE") {
        putCoupling(company, {
          crmId: ids.unit(item.no, unit.code),
          integrationId: unit.systemId,
          tableId: COUPLED_TABLES.itemUnit,
        });
      }
    }
  }
  const fitter = company.resources.get("FITTER") ?? fail("FITTER");
  putCoupling(company, {
    crmId: ids.product("FITTER"),
    integrationId: fitter.systemId,
    tableId: COUPLED_TABLES.resource,
  });
  putCoupling(company, {
    crmId: ids.unit("FITTER", "HOUR"),
    integrationId: fitter.unitSystemId,
    tableId: COUPLED_TABLES.resourceUnit,
  });
}

/** What Business Central makes of the world's document. */
export function judged(company: Company, world: World): JudgedDocument {
  return judgeDocument(company, salesDocument(company, world));
}

function salesDocument(company: Company, world: World): SalesDocument {
  const [discountamount, discountpercentage, off] = world.discount;
  const isContact = world.customer === "contact" || world.customer === "lonelyContact";
  return {
    kind: world.kind === "order" ? ORDERS : QUOTES,
    row: {
      [world.kind === "order" ? "ordernumber" : "quotenumber"]: world.number,
      name: world.name ?? "",
      ...(world.requested !== null && { requestdeliveryby: world.requested }),
      ...addressColumns("billto", world.billTo),
      ...addressColumns("shipto", world.shipTo),
      freightamount: world.freight,
      discountamount,
      discountpercentage,
      totallineitemamount: 1000,
      totalamountlessfreight: 1000 - off,
    },
    customer: {
      id: world.customer === "nobody" ? null : isContact ? ids.contact : ids.account,
      type: isContact ? "contact" : "account",
      account:
        world.customer === "nobody" || world.customer === "lonelyContact"
          ? null
          : { id: ids.account, name: "Home", typeCode: world.customer === "partner" ? 5 : 3 },
    },
    currency: { id: ids.currency(world.currency), isoCode: world.currency },
    lines: world.lines.map((line) => salesLine(company, line)),
    notes: [],
  };
}

function salesLine(company: Company, line: WorldLine): SalesDocumentLine {
  const { sells } = line;
  const unit = unitOf(company, line);
  return {
    row: {
      quantity: line.quantity,
      ...(line.price !== null && { priceperunit: line.price }),
      manualdiscountamount: line.manualDiscount,
      volumediscountamount: line.volumeDiscount,
      productdescription: "Text",
    },
    product:
      sells === "nothing"
        ? null
        : {
            id: ids.product(sells),
            name: sells,
            number: sells,
            stateCode: sells === "RETIRED" ? 1 : 0,
            typeCode: sells === "CHARGE" ? 2 : sells === "FITTER" ? 3 : 1,
          },
    unit: sells === "nothing" ? null : { id: ids.unit(sells, unit), name: unit },
  };
}

function addressColumns(prefix: "billto" | "shipto", address: WorldAddress): Readonly<Record<string, string>> {
  const columns = {
    line1: "line1",
    line2: "line2",
    postalCode: "postalcode",
    city: "city",
    state: "stateorprovince",
    country: "country",
  } as const;
  return Object.fromEntries(
    (Object.keys(columns) as (keyof typeof columns)[]).flatMap((part) => {
      const text = address?.[part] ?? null;
      return text === null ? [] : [[`${prefix}_${columns[part]}`, text]];
    }),
  );
}

function fail(no: string): never {
  throw new Error(`The test's company lacks ${no}.`);
}
