import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";
import { synchronisationOf } from "./synchronisationSandbox";

let both: BothSides;
const hands = synchronisationOf(() => both);
beforeAll(async () => {
  both = await startBothSides();
}, 120_000);
beforeEach(() => both.reset(), 30_000);
afterAll(() => both.close());

const TO = "ToIntegrationTable";
const FROM = "FromIntegrationTable";
const account = (no: string): string => `accounts(${both.accountId(no)})`;
const product = (no: string): string => `products(${both.productId(no)})`;
const rowsOf = async (path: string): Promise<readonly Row[]> =>
  (await both.sales("GET", path, undefined, "admin")).rows;

describe("the first full synchronisation", () => {
  test("makes a product of every item with its units, figures and lines of the default price list", async () => {
    const row = await hands.row(
      `${product("STOL-2100")}?$select=name,producttypecode,quantityonhand,quantitydecimal,price,standardcost,vendorid,vendorname,statecode,_defaultuomscheduleid_value,_defaultuomid_value`,
    );
    expect(row).toMatchObject({
      name: "Møteromsstol Kvist, bøk",
      producttypecode: 1,
      quantityonhand: 152,
      quantitydecimal: 2,
      price: 1690,
      vendorid: "L1000",
      vendorname: "Bruk & Bord Trevare AS",
      statecode: 0,
    });
    const group = String(row._defaultuomscheduleid_value);
    expect((await hands.row(`uomschedules(${group})`)).name).toBe("ITEM STOL-2100 UOM GR");
    const units = await rowsOf(
      `uoms?$select=uomid,name,quantity,isschedulebaseuom&$filter=_uomscheduleid_value eq ${group}`,
    );
    // Sales makes a base unit with the group, which BC names as the group; the item's units stand beside it.
    expect(
      new Map(units.map(({ name, quantity, isschedulebaseuom: isBase }) => [name, [quantity, isBase === true]])),
    ).toEqual(
      new Map([
        ["ITEM STOL-2100 UOM GR", [1, true]],
        ["PCS", [1, false]],
        ["SET", [4, false]],
        ["PALLET", [24, false]],
      ]),
    );
    expect(await hands.row(`uoms(${String(row._defaultuomid_value)})`)).toMatchObject({ name: "PCS" });
    const lines = await rowsOf(
      `productpricelevels?$select=amount&$filter=_productid_value eq ${both.productId("STOL-2100")}&$orderby=amount`,
    );
    expect(lines.map(({ amount }) => amount)).toEqual([1690, 1690, 6760, 40560]);
  });

  test("writes stock below zero as zero, items of every type as inventory, resources as services, and nothing for write-in lines", async () => {
    const figures = await rowsOf("products?$select=productnumber,producttypecode,quantityonhand");
    const byNumber = new Map(figures.map((row) => [row.productnumber, [row.producttypecode, row.quantityonhand]]));
    expect(byNumber.get("BORD-1310")).toEqual([1, 0]);
    expect(byNumber.get("FRAKT")).toEqual([1, 0]);
    expect(byNumber.get("MONTERING")).toEqual([3, 450]);
    expect(byNumber.has("FRITEKST")).toBe(false);
  });

  test("makes an account of every customer, in the customer's currency, with its number because somebody switched that on", async () => {
    const accounts = await rowsOf("accounts?$select=name,accountnumber,customertypecode,_transactioncurrencyid_value");
    expect(accounts).toHaveLength(20);
    const swedish = accounts.find(({ accountnumber }) => accountnumber === "K10160");
    expect(swedish).toMatchObject({ name: "Lindome Kontor AB", customertypecode: 3 });
    const currency = await hands.row(`transactioncurrencies(${String(swedish?._transactioncurrencyid_value)})`);
    expect(currency).toMatchObject({ isocurrencycode: "SEK", exchangerate: 0.98039216, currencysymbol: "kr" });
  });

  test("is the work of the integration user", async () => {
    const { _createdby_value: by } = await hands.row(`${product("STOL-2100")}?$select=_createdby_value`);
    expect(await hands.row(`systemusers(${String(by)})`)).toMatchObject({
      internalemailaddress: "bc.integration@skarvholm.example",
    });
  });

  test("done once more changes nothing and makes nothing twice", async () => {
    const before = await rowsOf("products?$select=productid,modifiedon,versionnumber&$orderby=productid");
    await both.passMinutes(1);
    await hands.post("synchronisation/full");
    expect(await rowsOf("products?$select=productid,modifiedon,versionnumber&$orderby=productid")).toEqual(before);
    expect(await rowsOf("accounts?$select=accountid")).toHaveLength(20);
    expect((await hands.last("ITEM-PRODUCT"))[TO]).toEqual({ modified: 69 });
  });
});

describe("a run of a mapping", () => {
  test("carries what has changed in BC since, and nothing else", async () => {
    await both.run("itemProducts");
    await both.passMinutes(1);
    await hands.card("items", { no: "BORD-1000", description: "Skrivebord Vidde, ny", unitPrice: 3500 });
    await both.run("itemProducts");
    expect((await hands.last("ITEM-PRODUCT"))[TO]).toEqual({ modified: 1 });
    expect(await hands.row(`${product("BORD-1000")}?$select=name,price`)).toMatchObject({
      name: "Skrivebord Vidde, ny",
      price: 3500,
    });
    await both.passMinutes(1);
    await both.run("itemProducts");
    expect((await hands.last("ITEM-PRODUCT"))[TO]).toEqual({});
  });

  test("carries what somebody changed in Sales, once", async () => {
    await both.run("customers");
    await both.passMinutes(1);
    await hands.change(account("K10010"), { telephone1: "+47 55 00 00 10", address1_city: "Bergen" });
    await both.run("customers");
    expect((await hands.last("CUSTOMER"))[FROM]).toMatchObject({ modified: 1 });
    expect((await both.bc("GET", "cards/customers")).rows.find(({ no }) => no === "K10010")).toMatchObject({
      phone: "+47 55 00 00 10",
      city: "Bergen",
    });
    await both.passMinutes(1);
    await both.run("customers");
    expect(await hands.last("CUSTOMER")).toEqual({ [TO]: { unchanged: 1 }, [FROM]: { unchanged: 1 } });
  });

  test("asks Sales for the rows of the changes, not for all", async () => {
    await both.run("itemProducts");
    await both.passMinutes(1);
    await hands.card("items", { no: "BORD-1000", unitPrice: 3500 });
    await both.control("sales", "DELETE", "trace");
    await both.run("itemProducts");
    const { rows } = await both.control("sales", "GET", "trace");
    const paths = rows.map(({ method, path }) => `${String(method)} ${String(path)}`);
    // The product and its two lines of the default price list, one for each unit of the group.
    expect(paths.filter((path) => path.startsWith("PATCH"))).toHaveLength(3);
    expect(paths.length).toBeLessThan(14);
  });
});

describe("changes on both sides", () => {
  const bothChange = async (): Promise<void> => {
    await both.run("customers");
    await both.passMinutes(1);
    await hands.card("customers", { no: "K10010", name: "Torskar BC" });
    await hands.change(account("K10010"), { name: "Torskar Sales" });
  };

  test("fail with BC's words while nobody has decided who wins, and are skipped when that repeats", async () => {
    await bothChange();
    await both.run("customers");
    expect((await hands.errors("CUSTOMER"))[0]).toBe(
      "Cannot update a record in the Dataverse Account table. The mapping between Name field on the Customer table and the name field on the Dataverse Account table " +
        "is bi-directional, and one or both values have changed since the last synchronization.",
    );
    expect((await both.bc("GET", "synchronisation/skipped")).rows).toEqual([]);
    await both.passMinutes(1);
    await both.run("customers");
    expect((await both.bc("GET", "synchronisation/skipped")).rows).toMatchObject([
      { mapping: "CUSTOMER", key: "K10010" },
    ]);
    await both.passMinutes(1);
    await both.run("customers");
    expect((await hands.last("CUSTOMER"))[TO]).toEqual({});
    await hands.mapping("CUSTOMER", { updateConflict: "Send Update to Integration" });
    expect(await hands.post("synchronisation/retry")).toEqual({ retried: 1 });
    await both.run("customers");
    expect((await hands.row(account("K10010"))).name).toBe("Torskar BC");
  });

  test.each([
    ["Send Update to Integration", "Torskar BC"],
    ["Get Update from Integration", "Torskar Sales"],
  ])("with %s end as %s on both sides", async (updateConflict, name) => {
    await hands.mapping("CUSTOMER", { updateConflict });
    await bothChange();
    await both.run("customers");
    expect((await hands.row(account("K10010"))).name).toBe(name);
    expect((await both.bc("GET", "cards/customers")).rows.find(({ no }) => no === "K10010")).toMatchObject({ name });
  });

  test("are no conflict where no field that goes both ways differs", async () => {
    await both.run("customers");
    await both.passMinutes(1);
    await both.bc("POST", "customers/K10010", { creditLimit: 55_000 });
    await hands.change(account("K10010"), { description: "Of Sales only" });
    await both.run("customers");
    expect(await hands.row(account("K10010"))).toMatchObject({ creditlimit: 55_000, description: "Of Sales only" });
    expect(await hands.errors("CUSTOMER")).toEqual([]);
  });
});

describe("a row that is gone", () => {
  const contactGone = async (): Promise<void> => {
    await hands.card("contacts", { no: "KT1", customerNo: "K10010", firstName: "Ada", surname: "Vik" });
    await hands.post("synchronisation/full", { mappings: ["CONTACT"] });
    const [row] = await rowsOf("contacts?$select=contactid");
    expect((await both.sales("DELETE", `contacts(${String(row?.contactid)})`, undefined, "admin")).status).toBe(204);
    await both.passMinutes(1);
    await hands.card("contacts", { no: "KT1", phone: "+47 1" });
  };

  test("fails its record, and makes it skipped at the second time", async () => {
    await contactGone();
    await both.run("contacts");
    expect(await hands.errors("CONTACT")).toEqual([
      "The Contact record cannot be updated because it is coupled to a deleted record.",
    ]);
    await both.run("contacts");
    expect((await both.bc("GET", "synchronisation/skipped")).rows).toMatchObject([{ key: "KT1" }]);
  });

  test("is made anew with Restore Records", async () => {
    await hands.mapping("CONTACT", { deletionConflict: "Restore Records" });
    await contactGone();
    await both.run("contacts");
    expect(await rowsOf("contacts?$select=lastname,telephone1")).toMatchObject([
      { lastname: "Vik", telephone1: "+47 1" },
    ]);
  });

  test("ends the pair with Remove Coupling", async () => {
    await hands.mapping("CONTACT", { deletionConflict: "Remove Coupling" });
    await contactGone();
    await both.run("contacts");
    expect(await rowsOf("contacts?$select=contactid")).toEqual([]);
    expect((await both.bc("GET", "couplings")).rows.filter(({ tableId }) => tableId === 5050)).toEqual([]);
  });
});

describe("coupling by hand", () => {
  const newAccount = async (): Promise<string> => {
    await both.sales("POST", "accounts", { name: "Nye Nordlys AS", customertypecode: 3 }, "admin");
    const [row] = await rowsOf("accounts?$select=accountid&$filter=name eq 'Nye Nordlys AS'");
    return String(row?.accountid);
  };

  test("of a row that another record has is refused, and so is what is not there", async () => {
    const crmId = both.accountId("K10020");
    const refused = async (key: string, id: string): Promise<unknown> =>
      (await hands.act("CUSTOMER", "couple", { key, crmId: id })).json.error;
    expect(await refused("K10010", crmId)).toMatchObject({
      message:
        "Cannot couple Customer: K10010 to this Dataverse record, because the Dataverse record is already coupled to Customer: K10020.",
    });
    expect(await refused("K1", crmId)).toMatchObject({ message: "There is no record K1 in Customer." });
    const missing = "00000000-0000-4000-8000-000000000001";
    expect(await refused("K10010", missing)).toMatchObject({
      message: `There is no row ${missing} in Dataverse Account.`,
    });
  });

  test("gives a record another row instead of the one it had", async () => {
    const crmId = await newAccount();
    expect((await hands.act("CUSTOMER", "couple", { key: "K10010", crmId })).status).toBe(201);
    const { rows } = await both.bc("GET", "couplings");
    expect(rows.filter((row) => [crmId, both.accountId("K10010")].includes(String(row.crmId)))).toMatchObject([
      { crmId },
    ]);
    expect((await hands.act("CUSTOMER", "couple", { key: "K10010", crmId })).status).toBe(201);
  });

  test.each([
    ["businessCentral", "Advokatfirmaet Torskar & Lie AS"],
    ["sales", "Nye Nordlys AS"],
  ])("lets %s win where the person says so", async (winner, name) => {
    await hands.act("CUSTOMER", "uncouple", { keys: ["K10010"] });
    const crmId = await newAccount();
    expect((await hands.act("CUSTOMER", "couple", { key: "K10010", crmId, winner })).status).toBe(201);
    expect((await hands.row(`accounts(${crmId})`)).name).toBe(name);
    expect((await both.bc("GET", "cards/customers")).rows.find(({ no }) => no === "K10010")).toMatchObject({ name });
  });

  test("ended, takes the customer's statistics and its contacts' couplings with it", async () => {
    await hands.card("contacts", { no: "KT1", customerNo: "K10010", surname: "Vik" });
    await hands.post("synchronisation/full", { mappings: ["CONTACT"] });
    const filter = "nav_accountstatisticses?$filter=nav_customerno eq 'K10010'";
    expect(await rowsOf(filter)).toHaveLength(1);
    await hands.act("CUSTOMER", "uncouple", { keys: ["K10010"] });
    expect(await rowsOf(filter)).toEqual([]);
    const { rows } = await both.bc("GET", "couplings");
    expect(rows.filter(({ tableId }) => tableId === 5050)).toEqual([]);
    expect((await hands.last("CUSTOMER"))[TO]).toEqual({ uncoupled: 1 });
  });

  test("by matching takes the one row that says the same, and tells how many have none", async () => {
    await hands.card("salespeople", { code: "ISO", name: "Ingrid", email: "ingrid.solheim@skarvholm.example" });
    await hands.card("salespeople", { code: "XX", name: "Nobody", email: "nobody@skarvholm.example" });
    // The full synchronisation has made salespeople of the users already.
    await hands.act("SALESPEOPLE", "uncouple", {
      keys: ["SP NO. 00001", "SP NO. 00002", "SP NO. 00003", "SP NO. 00004"],
    });
    for (const code of ["SP NO. 00001", "SP NO. 00002", "SP NO. 00003", "SP NO. 00004"]) {
      await both.bc("DELETE", "cards/salespeople", { code });
    }
    const { json } = await hands.act("SALESPEOPLE", "match");
    expect(json).toMatchObject({ type: "Coupling", counts: { coupled: 1, failed: 1 } });
    expect((await hands.errors("SALESPEOPLE")).at(-1)).toBe(
      "Failed to couple 1 record(s), because no unique uncoupled matching entity was found in Dataverse with the specified matching criteria.",
    );
  });

  test("by matching takes no row outside the mapping's filter", async () => {
    const keys = ["SP NO. 00001", "SP NO. 00002", "SP NO. 00003", "SP NO. 00004"];
    await hands.act("SALESPEOPLE", "uncouple", { keys });
    for (const code of keys) {
      await both.bc("DELETE", "cards/salespeople", { code });
    }
    const email = "ingrid.solheim@skarvholm.example";
    const [user] = await rowsOf(`systemusers?$select=systemuserid&$filter=internalemailaddress eq '${email}'`);
    await hands.change(`systemusers(${String(user?.systemuserid)})`, { isdisabled: true });
    await hands.card("salespeople", { code: "ISO", name: "Ingrid", email });
    const { json } = await hands.act("SALESPEOPLE", "match");
    expect(json).toMatchObject({ counts: { coupled: 0, failed: 1 } });
  });

  test("by matching looks at nothing where no field is marked", async () => {
    await hands.act("CUSTOMER", "uncouple", { keys: ["K10010"] });
    const { json } = await hands.act("CUSTOMER", "match");
    expect(json).toMatchObject({ type: "Coupling", counts: { coupled: 0, failed: 1 } });
    expect((await hands.errors("CUSTOMER")).at(-1)).toBe(
      "You must specify which fields on the table mapping 'Customer - Dataverse Account' should be used for match-based coupling.",
    );
  });
});

describe("a job that is cut short", () => {
  const fault = (times?: number) =>
    both.control("sales", "POST", "faults", {
      match: "/api/data/v9.2/products",
      method: "PATCH",
      kind: "drop",
      ...(times !== undefined && { times }),
    });

  test("ends in error, and the next one finishes without making anything twice", async () => {
    await both.run("itemProducts");
    const numbers = ["BORD-1000", "BORD-1010", "BORD-1020", "BORD-1100"];
    for (const no of numbers) {
      await hands.card("items", { no, unitPrice: 1234 });
    }
    await fault();
    const { json } = await both.bc("POST", "jobs/itemProducts/run");
    expect(json).toMatchObject({ result: "Error" });
    await both.control("sales", "DELETE", "faults");
    await both.run("itemProducts");
    const prices = await rowsOf("products?$select=productnumber&$filter=price eq 1234");
    expect(prices.map(({ productnumber }) => productnumber).sort()).toEqual(numbers);
    expect(await hands.errors("ITEM-PRODUCT")).toEqual([]);
    const lines = await rowsOf(
      `productpricelevels?$select=amount&$filter=_productid_value eq ${both.productId("BORD-1000")} and amount eq 1234`,
    );
    expect(lines).toHaveLength(2);
  });

  test("between a new row and what follows it leaves a row that the next one completes", async () => {
    await hands.act("ITEM-PRODUCT", "uncouple", { keys: ["BORD-1000"] });
    await both.sales("DELETE", product("BORD-1000"), undefined, "admin");
    await both.control("sales", "POST", "faults", {
      match: "productpricelevels",
      method: "POST",
      kind: "status",
      status: 503,
    });
    const { json } = await hands.act("ITEM-PRODUCT", "records", { keys: ["BORD-1000"], direction: "toSales" });
    expect(json).toHaveProperty("error");
    await both.control("sales", "DELETE", "faults");
    expect(await rowsOf("products?$select=statecode&$filter=productnumber eq 'BORD-1000'")).toMatchObject([
      { statecode: 2 },
    ]);
    await both.passMinutes(1);
    await both.run("itemProducts");
    const rows = await rowsOf("products?$select=productid,statecode&$filter=productnumber eq 'BORD-1000'");
    expect(rows).toMatchObject([{ statecode: 0 }]);
    const lines = await rowsOf(
      `productpricelevels?$select=amount&$filter=_productid_value eq ${String(rows[0]?.productid)}`,
    );
    expect(lines).toHaveLength(2);
  });
});

test.each([
  ["POST", "synchronisation/full", { mappings: ["NONE"] }, 'There is no mapping "NONE". There are SALESPEOPLE,'],
  ["POST", "synchronisation/full", { mappings: 1 }, "Send {} for all mappings"],
  ["POST", "synchronisation/mappings/CUSTOMER", { updateConflict: "Me" }, "Send some of"],
  ["POST", "synchronisation/mappings/CUSTOMER", { switched: { nothing: true } }, "Send some of"],
  ["POST", "synchronisation/mappings/NONE", {}, 'There is no mapping "NONE".'],
  [
    "POST",
    "synchronisation/mappings/VENDOR",
    {},
    "The mapping VENDOR is Business Central's, and the local one does not play it:",
  ],
  [
    "POST",
    "synchronisation/mappings/POSTEDSALESINV-INV",
    {},
    "POSTEDSALESINV-INV is played by the job postedSalesInvoices.",
  ],
  ["POST", "synchronisation/mappings/CUSTOMER/couple", {}, 'Send {"key":"K10000","crmId":"<id>"}'],
  ["POST", "synchronisation/mappings/CUSTOMER/uncouple", {}, 'Send {"keys":["K10000"]}.'],
  ["POST", "synchronisation/mappings/CUSTOMER/records", { keys: 1 }, 'Send {"keys":["K10000"]'],
])("%s %s refuses %j", async (method, path, body, message) => {
  const { status, json } = await both.bc(method, path, body);
  expect(status).toBe(400);
  expect((json.error as { readonly message: string }).message).toContain(message);
});
