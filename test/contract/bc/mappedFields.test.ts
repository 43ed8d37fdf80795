import { MAPPINGS } from "../../../sandbox/bc/synchronisation/mappings";
import type { FieldMapping, TableMapping } from "../../../sandbox/bc/synchronisation/mapping";
import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";
import { synchronisationOf } from "./synchronisationSandbox";

let both: BothSides;
const hands = synchronisationOf(() => both);
beforeAll(async () => {
  both = await startBothSides();
  await prepare();
  // From here on a reset goes back to this state.
  await both.control("sales", "POST", "baseline");
  await both.control("bc", "POST", "baseline");
}, 120_000);
beforeEach(async () => {
  await both.reset();
  await both.passMinutes(60);
}, 30_000);
afterAll(() => both.close());

/** Ids of what the examples name, known once both sides are prepared. */
const ids = new Map<string, string>();
const id = (name: string): string => ids.get(name) ?? "";

const CUSTOMER = "K10010";
const ITEM = "BORD-1000";

async function prepare(): Promise<void> {
  await hands.post("trade", {
    options: {
      "paymenttermscode/1": { code: "NETTO30" },
      "paymenttermscode/2": { code: "NETTO14" },
      "freighttermscode/1": { code: "FOB" },
      "freighttermscode/2": { code: "CIF" },
      "shippingmethodcode/2": { code: "DHL" },
    },
  });
  await hands.card("shippingAgents", { code: "DHL", name: "DHL" });
  for (const no of ["KT1", "KT2"]) {
    await hands.card("contacts", { no, customerNo: CUSTOMER, firstName: "Ada", surname: no });
  }
  await hands.card("priceLists", { code: "VIP", description: "VIP" });
  await hands.card("priceLists", { code: "OTHER", description: "Other" });
  await hands.card("priceListLines", { listCode: "VIP", lineNo: 10_000, assetNo: ITEM, unitPrice: 3000 });
  await hands.card("opportunities", { no: "SM1", description: "Kontor", contactNo: "KT1" });
  await hands.post("synchronisation/full", { mappings: ["CONTACT", "PLHEADER-PRICE", "PLLINE-PRODPRICE"] });
  // An item that nothing lies of anywhere may change its base unit.
  await hands.card("itemUnits", { itemNo: "FRAKT", code: "STK", quantityPerUnit: 1 });
  await hands.act("ITEM UOM", "records", { keys: ["FRAKT,STK"], direction: "toSales" });
  await hands.act("OPPORTUNITY", "records", { keys: ["SM1"], direction: "toSales" });
  for (const { job, model } of MAPPINGS) {
    if (job !== null && model !== "twoWayOrders" && !["units", "priceGroups", "salesPrices"].includes(job.name)) {
      await both.run(job.name);
    }
  }
  const couplings = (await both.bc("GET", "couplings")).rows;
  const remember = (name: string, tableId: number, key: string): Promise<void> =>
    both.bc("GET", `synchronisation/keys?table=${tableId}`).then(({ rows }) => {
      const systemId = rows.find((row) => row.key === key)?.systemId;
      ids.set(
        name,
        String(couplings.find((each) => each.tableId === tableId && each.integrationId === systemId)?.crmId),
      );
    });
  await remember("CUSTOMER", 18, CUSTOMER);
  await remember("CONTACT", 5050, "KT1");
  await remember("contact2", 5050, "KT2");
  await remember("ITEM-PRODUCT", 27, ITEM);
  await remember("RESOURCE-PRODUCT", 156, "MONTERING");
  await remember("PLHEADER-PRICE", 7000, "VIP");
  await remember("otherList", 7000, "OTHER");
  await remember("PLLINE-PRODPRICE", 7001, "VIP,10000");
  await remember("OPPORTUNITY", 5092, "SM1");
  await remember("CURRENCY", 4, "SEK");
  await remember("ITEM UOM", 5404, `${ITEM},PCS`);
  await remember("SALESPEOPLE", 13, "SP NO. 00001");
  await remember("otherUser", 13, "SP NO. 00002");
  await remember("STOL set", 5404, "STOL-2100,SET");
  await remember("STOL", 27, "STOL-2100");
  await remember("FRAKT", 27, "FRAKT");
  await remember("FRAKT stk", 5404, "FRAKT,STK");
}

/** An example of a field: what a person changes in BC and what Sales holds then, and the other way. */
interface Example {
  /** Card, its key, and what changes. */
  readonly bc?: readonly [kind: string, values: Row];
  readonly trade?: Row;
  /** What Sales holds then. */
  readonly told?: unknown;
  /** What a person writes in Sales. */
  readonly sales?: Row;
  /** What the card holds then. */
  readonly held?: Row;
}

const text = (kind: string, key: Row, field: string, value = "Ny verdi"): Example => ({
  bc: [kind, { ...key, [field]: value }],
  told: value,
});
const both2 = (kind: string, key: Row, field: string, column: string, value = "Ny verdi"): Example => ({
  ...text(kind, key, field, value),
  sales: { [column]: `${value}2`.slice(0, 20) },
  held: { [field]: `${value}2`.slice(0, 20) },
});

const customer = (field: string, column: string, value?: string) =>
  both2("customers", { no: CUSTOMER }, field, column, value);
const contact = (field: string, column: string, value?: string) =>
  both2("contacts", { no: "KT1" }, field, column, value);
const item = (field: string, value: unknown): Example => ({ bc: ["items", { no: ITEM, [field]: value }], told: value });
const resource = (field: string, value: unknown): Example => ({
  bc: ["resources", { no: "MONTERING", [field]: value }],
  told: value,
});

const EXAMPLES: Readonly<Record<string, () => Example>> = {
  "CUSTOMER ownerid": () => ({
    trade: { customers: { [CUSTOMER]: { salespersonCode: "SP NO. 00002" } } },
    told: id("otherUser"),
  }),
  "CUSTOMER name": () => customer("name", "name"),
  "CUSTOMER address1_line1": () => customer("address", "address1_line1"),
  "CUSTOMER address1_line2": () => customer("address2", "address1_line2"),
  "CUSTOMER address1_postalcode": () => customer("postCode", "address1_postalcode", "5003"),
  "CUSTOMER address1_city": () => customer("city", "address1_city"),
  "CUSTOMER address1_country": () => customer("country", "address1_country", "SE"),
  "CUSTOMER address1_stateorprovince": () => customer("county", "address1_stateorprovince"),
  "CUSTOMER transactioncurrencyid": () => ({
    bc: ["customers", { no: CUSTOMER, currencyCode: "SEK" }],
    told: id("CURRENCY"),
    sales: { "transactioncurrencyid@odata.bind": `/transactioncurrencies(${id("CURRENCY")})` },
    held: { currencyCode: "SEK" },
  }),
  "CUSTOMER emailaddress1": () => customer("email", "emailaddress1", "ny@x.example"),
  "CUSTOMER fax": () => customer("fax", "fax", "+47 1"),
  "CUSTOMER websiteurl": () => customer("homePage", "websiteurl", "https://x.example/"),
  "CUSTOMER telephone1": () => customer("phone", "telephone1", "+47 2"),
  "CUSTOMER address1_freighttermscode": () => ({
    bc: ["customers", { no: CUSTOMER, shipmentMethodCode: "FOB" }],
    told: 1,
    sales: { address1_freighttermscode: 2 },
    held: { shipmentMethodCode: "CIF" },
  }),
  "CUSTOMER address1_shippingmethodcode": () => ({
    bc: ["customers", { no: CUSTOMER, shippingAgentCode: "DHL" }],
    told: 2,
    sales: { address1_shippingmethodcode: 2 },
    held: { shippingAgentCode: "DHL" },
  }),
  "CUSTOMER paymenttermscode": () => ({
    bc: ["customers", { no: CUSTOMER, paymentTermsCode: "NETTO30" }],
    told: 1,
    sales: { paymenttermscode: 1 },
    held: { paymentTermsCode: "NETTO30" },
  }),
  "CUSTOMER creditlimit": () => ({ bc: ["creditLimit", { creditLimit: 77_000 }], told: 77_000 }),
  "CUSTOMER primarycontactid": () => ({
    bc: ["customers", { no: CUSTOMER, primaryContactNo: "KT2" }],
    told: id("contact2"),
    sales: { "primarycontactid@odata.bind": `/contacts(${id("CONTACT")})` },
    held: { primaryContactNo: "KT1" },
  }),
  "CUSTOMER accountnumber": () => ({ bc: ["customers", { no: CUSTOMER, name: "x" }], told: CUSTOMER }),
  "CONTACT ownerid": () => ({
    bc: ["contacts", { no: "KT1", salespersonCode: "SP NO. 00002" }],
    told: id("otherUser"),
  }),
  "CONTACT transactioncurrencyid": () => ({
    bc: ["contacts", { no: "KT1", currencyCode: "SEK" }],
    told: id("CURRENCY"),
    sales: { "transactioncurrencyid@odata.bind": `/transactioncurrencies(${id("CURRENCY")})` },
    held: { currencyCode: "SEK" },
  }),
  "CONTACT address1_line1": () => contact("address", "address1_line1"),
  "CONTACT address1_line2": () => contact("address2", "address1_line2"),
  "CONTACT address1_postalcode": () => contact("postCode", "address1_postalcode", "5003"),
  "CONTACT address1_city": () => contact("city", "address1_city"),
  "CONTACT address1_country": () => contact("country", "address1_country", "SE"),
  "CONTACT address1_stateorprovince": () => contact("county", "address1_stateorprovince"),
  "CONTACT emailaddress1": () => contact("email", "emailaddress1", "ny@x.example"),
  "CONTACT fax": () => contact("fax", "fax", "+47 1"),
  "CONTACT firstname": () => contact("firstName", "firstname"),
  "CONTACT middlename": () => contact("middleName", "middlename"),
  "CONTACT lastname": () => contact("surname", "lastname"),
  "CONTACT mobilephone": () => contact("mobile", "mobilephone", "+47 3"),
  "CONTACT telephone1": () => contact("phone", "telephone1", "+47 4"),
  "SALESPEOPLE internalemailaddress": () => ({
    sales: { internalemailaddress: "ny@x.example" },
    held: { email: "ny@x.example" },
  }),
  "SALESPEOPLE fullname": () => ({ sales: { firstname: "Nina" }, held: { name: "Nina Solheim" } }),
  "SALESPEOPLE mobilephone": () => ({ sales: { mobilephone: "+47 5" }, held: { phone: "+47 5" } }),
  "CURRENCY isocurrencycode": () => ({ trade: { currencies: { SEK: { hasRate: true } } }, told: "SEK" }),
  "CURRENCY currencysymbol": () => ({ trade: { currencies: { SEK: { hasRate: true } } }, told: "kr" }),
  "CURRENCY currencyname": () => ({ trade: { currencies: { SEK: { hasRate: true } } }, told: "Svenske kroner" }),
  "ITEM UOM name": () => ({ bc: ["itemUnits", { itemNo: ITEM, code: "PCS", quantityPerUnit: 1 }], told: "PCS" }),
  "ITEM UOM quantity": () => ({ bc: ["itemUnits", { itemNo: ITEM, code: "PCS", quantityPerUnit: 1 }], told: 1 }),
  "ITEM-PRODUCT productnumber": () => ({ ...item("description", "x"), told: ITEM }),
  "ITEM-PRODUCT name": () => ({
    ...item("description", "Ny"),
    sales: { name: "Ny i Sales" },
    held: { description: "Ny i Sales" },
  }),
  "ITEM-PRODUCT price": () => item("unitPrice", 4321),
  "ITEM-PRODUCT standardcost": () => item("unitCost", 111),
  "ITEM-PRODUCT currentcost": () => item("unitCost", 112),
  "ITEM-PRODUCT stockvolume": () => item("unitVolume", 1.5),
  "ITEM-PRODUCT stockweight": () => item("grossWeight", 12.25),
  "ITEM-PRODUCT vendorid": () => item("vendorNo", "L1020"),
  "ITEM-PRODUCT vendorpartnumber": () => item("vendorItemNo", "FV-1"),
  "ITEM-PRODUCT quantityonhand": () => ({ ...item("description", "x"), told: 58 }),
  "ITEM-PRODUCT defaultuomid": () => ({
    bc: ["items", { no: "FRAKT", baseUnit: "STK" }],
    told: id("FRAKT stk"),
    sales: { "defaultuomid@odata.bind": `/uoms(${id("FRAKT stk")})` },
    held: { baseUnit: "STK" },
  }),
  "RESOURCE-PRODUCT productnumber": () => ({ ...resource("unitPrice", 1), told: "MONTERING" }),
  "RESOURCE-PRODUCT name": () => ({
    ...resource("name", "Ny"),
    sales: { name: "Ny i Sales" },
    held: { name: "Ny i Sales" },
  }),
  "RESOURCE-PRODUCT price": () => resource("unitPrice", 999),
  "RESOURCE-PRODUCT standardcost": () => resource("unitCost", 111),
  "RESOURCE-PRODUCT currentcost": () => resource("unitCost", 112),
  "RESOURCE-PRODUCT quantityonhand": () => resource("capacity", 333),
  "RESOURCE-PRODUCT defaultuomid": () => ({ ...resource("unitPrice", 1), told: expect.any(String) }),
  "PLHEADER-PRICE name": () => ({ bc: ["priceLists", { code: "VIP", description: "x" }], told: "VIP" }),
  "PLHEADER-PRICE description": () => text("priceLists", { code: "VIP" }, "description"),
  "PLHEADER-PRICE transactioncurrencyid": () => ({
    bc: ["priceLists", { code: "VIP", description: "x" }],
    told: expect.any(String),
  }),
  "PLHEADER-PRICE begindate": () => ({
    bc: ["priceLists", { code: "VIP", startingDate: "2026-12-01" }],
    told: "2026-11-30T23:00:00Z",
  }),
  "PLHEADER-PRICE enddate": () => ({
    bc: ["priceLists", { code: "VIP", endingDate: "2026-12-31" }],
    told: "2026-12-30T23:00:00Z",
  }),
  "PLLINE-PRODPRICE pricelevelid": () => line({}, id("PLHEADER-PRICE")),
  "PLLINE-PRODPRICE productid": () => line({ assetNo: "STOL-2100", unitCode: "PCS" }, id("STOL")),
  "PLLINE-PRODPRICE productnumber": () => line({ assetNo: "STOL-2100", unitCode: "PCS" }, "STOL-2100"),
  "PLLINE-PRODPRICE transactioncurrencyid": () => line({}, expect.any(String)),
  "PLLINE-PRODPRICE pricingmethodcode": () => line({}, 1),
  "PLLINE-PRODPRICE uomid": () => line({ assetNo: "STOL-2100", unitCode: "SET" }, id("STOL set")),
  "PLLINE-PRODPRICE amount": () => line({ unitPrice: 2222 }, 2222),
  "OPPORTUNITY name": () => ({
    ...text("opportunities", { no: "SM1" }, "description"),
    sales: { name: "Ny i Sales" },
    held: { description: "Ny i Sales" },
  }),
  "OPPORTUNITY parentcontactid": () => ({
    bc: ["opportunities", { no: "SM1", contactNo: "KT2" }],
    told: id("contact2"),
  }),
  "OPPORTUNITY parentaccountid": () => ({
    bc: ["opportunities", { no: "SM1", contactNo: "KT2" }],
    told: id("CUSTOMER"),
  }),
  "OPPORTUNITY ownerid": () => ({
    bc: ["opportunities", { no: "SM1", salespersonCode: "SP NO. 00002" }],
    told: id("otherUser"),
  }),
  "OPPORTUNITY estimatedvalue": () => ({ bc: ["opportunities", { no: "SM1", estimatedValue: 5000 }], told: 5000 }),
  "OPPORTUNITY estimatedclosedate": () => ({
    bc: ["opportunities", { no: "SM1", estimatedClosingDate: "2026-12-24" }],
    told: "2026-12-24",
  }),
};

function line(values: Row, told: unknown): Example {
  return { bc: ["priceListLines", { listCode: "VIP", lineNo: 10_000, unitPrice: 3001, ...values }], told };
}

/** Mappings whose rows BC makes and never changes: the first full synchronisation is their test. */
const MADE_ONCE = ["UNIT GROUP", "RESOURCE UOM"];
/** Of the models before: they have tests of their own. */
const OLD = ["UNIT OF MEASURE", "CUSTPRCGRP-PRICE", "SALESPRC-PRODPRICE"];
const CARDS: Readonly<Record<string, readonly [kind: string, key: Row]>> = {
  CUSTOMER: ["customers", { no: CUSTOMER }],
  CONTACT: ["contacts", { no: "KT1" }],
  SALESPEOPLE: ["salespeople", { code: "SP NO. 00001" }],
  "ITEM-PRODUCT": ["items", { no: ITEM }],
  "RESOURCE-PRODUCT": ["resources", { no: "MONTERING" }],
  OPPORTUNITY: ["opportunities", { no: "SM1" }],
};

/** Orders both ways have a sandbox of their own: mappedOrderFields. */
const played = MAPPINGS.filter(
  ({ name, playedBy, model }) =>
    playedBy === undefined && model !== "twoWayOrders" && !MADE_ONCE.includes(name) && !OLD.includes(name),
).flatMap((mapping) =>
  mapping.fields
    .filter(({ notPlayed, column }) => notPlayed === undefined && column !== "")
    .map((field) => ({ mapping, field, name: `${mapping.name} ${field.column}` })),
);

const exampleOf = (name: string): Example => {
  const example = EXAMPLES[name];
  if (example === undefined) {
    throw new Error(`There is no example of ${name}.`);
  }
  return example();
};
const goes = (way: "toSales" | "fromSales") => played.filter(({ field }) => [way, "both"].includes(field.direction));

async function run(mapping: TableMapping, way: "toSales" | "fromSales"): Promise<void> {
  if (mapping.job !== null) {
    await both.run(mapping.job.name);
    return;
  }
  await hands.act(mapping.name, "records", {
    direction: way,
    ...(way === "toSales" ? { keys: ["SM1"] } : { crmIds: [id(mapping.name)] }),
  });
}

/** The row that an example is about; one of its own where the item is another. */
const rowOf = (mapping: TableMapping, field: FieldMapping): string =>
  `${mapping.sales.entitySet}(${field.column === "defaultuomid" && mapping.name === "ITEM-PRODUCT" ? id("FRAKT") : id(mapping.name)})`;

test.each(goes("toSales"))("to Sales: $name", async ({ mapping, field, name }) => {
  const { bc, trade, told } = exampleOf(name);
  if (trade !== undefined) {
    await hands.post("trade", trade);
  } else if (bc?.[0] === "creditLimit") {
    await hands.post(`customers/${CUSTOMER}`, bc[1]);
  } else if (bc !== undefined) {
    await hands.card(bc[0], bc[1]);
  }
  await run(mapping, "toSales");
  expect(await hands.errors(mapping.name)).toEqual([]);
  const row = await hands.row(rowOf(mapping, field));
  expect(row[field.column] ?? row[`_${field.column}_value`]).toEqual(told);
});

test.each(goes("fromSales"))("from Sales: $name", async ({ mapping, field, name }) => {
  const { sales = {}, held = {} } = exampleOf(name);
  await hands.change(rowOf(mapping, field), sales);
  await run(mapping, "fromSales");
  expect(await hands.errors(mapping.name)).toEqual([]);
  const [kind = "", key = {}] = CARDS[mapping.name] ?? [];
  const keys = field.column === "defaultuomid" ? { no: "FRAKT" } : key;
  const { rows } = await both.bc("GET", `cards/${kind}`);
  const record = rows.find((each) => Object.entries(keys).every(([at, value]) => each[at] === value));
  expect(record).toMatchObject(held);
});
