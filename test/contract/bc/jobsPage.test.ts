import { createClient } from "./client";

type Client = ReturnType<typeof createClient>;

function post(bc: Client, path: string, form: Readonly<Record<string, string>>) {
  return bc.send("POST", path, {
    user: null,
    body: new URLSearchParams(form).toString(),
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  });
}

/** The page that a form leads back to. */
async function follow(bc: Client, path: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await post(bc, path, form);
  expect([path, answer.status]).toEqual([path, 303]);
  return (await bc.get(answer.headers.get("Location") ?? "", { user: null })).text;
}

const show = async (bc: Client, tab: string, search = ""): Promise<string> =>
  (await bc.get(`/?${new URLSearchParams({ tab, search }).toString()}`, { user: null })).text;

describe("the page's tabs for documents, customers and jobs", () => {
  test("a person releases, ships a part, ships and invoices the rest, and is paid", async () => {
    const bc = createClient();
    const key = { documentType: "Order", no: "SO-1007" };
    expect(await follow(bc, "/documents", { ...key, action: "release" })).toMatch(
      /role="status">SO-1007 is released\.</,
    );
    expect(await follow(bc, "/documents", { ...key, action: "reopen" })).toContain("SO-1007 is open again.");
    expect(
      await follow(bc, "/documents", { ...key, action: "ship", "quantity-10000": "1", "quantity-20000": "" }),
    ).toContain("SO-1007: shipment PS-2002 posted.");
    expect(await follow(bc, "/documents", { ...key, action: "invoice" })).toContain("SO-1007: invoice PI-3023 posted.");
    expect(await follow(bc, "/documents", { ...key, action: "shipAndInvoice" })).toContain(
      "SO-1007: shipment PS-2003 and invoice PI-3024 posted. All is invoiced, the order is gone.",
    );
    expect(await follow(bc, "/invoices", { no: "PI-3023", action: "pay", amount: "62.50" })).toContain(
      "Payment PAY-7013 of PI-3023: 7800 is left.",
    );
    expect(await follow(bc, "/invoices", { no: "PI-3024", action: "cancel", amount: "" })).toContain(
      "PI-3024 is cancelled by PK-4002.",
    );
    const page = await show(bc, "invoices", "ødevik");
    expect(page).toMatch(/PI-3024<\/code>[\s\S]*cancelled by <code>PK-4002<[\s\S]*PI-3023<\/code>[\s\S]*7,800\.00/);
    expect(page).not.toContain("PI-3001");
  });

  test("a person deletes a document", async () => {
    const bc = createClient();
    expect(await show(bc, "documents", "SO-1008")).toContain('aria-label="Order SO-1008"');
    expect(await follow(bc, "/documents", { documentType: "Order", no: "SO-1008", action: "delete" })).toContain(
      "SO-1008 is deleted.",
    );
    expect(await show(bc, "documents", "SO-1008")).toContain("None fits “SO-1008”.");
    expect(
      await follow(bc, "/documents", { documentType: "Invoice", no: "SI-6023", action: "shipAndInvoice" }),
    ).toContain("SI-6023: shipment PS-2002 and invoice PI-3023 posted.");
  });

  test("customers show their figures; limit and blocking are changed", async () => {
    const bc = createClient();
    expect(await show(bc, "customers")).toMatch(/K10040<\/code>[\s\S]*?122,975\.00/);
    expect(await follow(bc, "/customers", { no: "K10040", creditLimit: "5000", blocked: "Ship" })).toContain(
      "Customer K10040 is saved.",
    );
    const { text } = await bc.get("/_sandbox/bc/customers");
    expect(JSON.parse(text)).toContainEqual(
      expect.objectContaining({ no: "K10040", creditLimit: 5000, blocked: "Ship" }),
    );
  });

  test("jobs are switched and run, the connection enabled, the setup saved", async () => {
    const bc = createClient();
    expect(await follow(bc, "/connection", { enabled: "yes" })).toContain("The connection to Sales is enabled.");
    expect(await follow(bc, "/jobs", { name: "notes", action: "off" })).toContain("notes is switched off.");
    expect(await follow(bc, "/jobs", { name: "notes", action: "on" })).toContain("notes is switched on.");
    expect(await follow(bc, "/setup", { writeInProductNo: "bord-1000", freightAccountNo: "" })).toContain(
      "The setup is saved.",
    );
    expect((await bc.get("/_sandbox/bc/setup")).json).toMatchObject({
      writeInProductNo: "BORD-1000",
      freightAccountNo: "",
    });
    expect(await follow(bc, "/connection", { enabled: "no" })).toContain("The connection to Sales is disabled.");
  });

  test.each([
    ["/documents", { documentType: "Order", no: "NONE", action: "release" }, "The Sales Header does not exist."],
    [
      "/documents",
      { documentType: "Order", no: "SO-1008", action: "ship", "quantity-10000": "99" },
      "You cannot ship more than 3 units.",
    ],
    [
      "/documents",
      { documentType: "Order", no: "SO-1014", action: "delete" },
      "Qty. Shipped Not Invoiced must be equal to &#39;0&#39;  in Sales Line",
    ],
    ["/invoices", { no: "PI-3001", action: "pay", amount: "1" }, "Posted sales invoice PI-3001 is settled already."],
    [
      "/invoices",
      { no: "PI-3001", action: "cancel" },
      "You cannot cancel this posted sales invoice because it is fully or partially paid.",
    ],
    ["/customers", { no: "K10040", creditLimit: "-5" }, "A credit limit is 0 (none) or above; it is -5."],
    ["/customers/statistics", { no: "K10040" }, "Customer K10040 is not coupled."],
    ["/customers/uncouple", { no: "K10040" }, "Customer K10040 is not coupled."],
    ["/jobs", { name: "none", action: "run" }, "There is no job none."],
    ["/jobs", { name: "notes", action: "run" }, "notes: The Dynamics 365 Sales connection is not enabled."],
    ["/order-way", { way: "bothWays" }, "The Dynamics 365 Sales connection is not enabled."],
    ["/order-way", { way: "sideways" }, "Orders do not go sideways."],
    ["/setup", { writeInProductNo: "NONE", freightAccountNo: "" }, "There is no item or resource NONE."],
  ])("%s refuses %j and says why", async (path, form, message) => {
    const answer = await post(createClient(), path, form);
    expect(answer.status).toBe(400);
    expect(answer.text).toMatch(/class="message bad" role="alert"/);
    expect(answer.text).toContain(message);
  });

  test("texts from Sales are only texts", async () => {
    const bc = createClient();
    const [company] = bc.database().companies.values();
    company?.integration.refusals.set("x", {
      kind: "order",
      number: "<b>1</b>",
      name: "<script>alert(1)</script>",
      message: "<img src=x>",
      fact: "",
      firstAt: "",
      lastAt: "",
      attempts: 1,
    });
    const page = await show(bc, "jobs");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toMatch(/<script|<img|<b>/);
  });

  test("a link from Sales leads to the coupled order, quote or invoice", async () => {
    const bc = createClient();
    const [company] = bc.database().companies.values();
    const records = [
      [
        "10000000-1111-2222-3333-444444444444",
        company?.salesHeaders.get("Order/SO-1001")?.systemId,
        36,
        "salesorder",
        "documents",
        "SO-1001",
      ],
      [
        "20000000-1111-2222-3333-444444444444",
        company?.postedInvoices.get("PI-3002")?.systemId,
        112,
        "invoice",
        "invoices",
        "PI-3002",
      ],
    ] as const;
    for (const [crmId, integrationId, tableId, type, tab, no] of records) {
      await bc.send("POST", "/_sandbox/bc/couplings", { body: [{ crmId, integrationId, tableId }] });
      const answer = await bc.get(
        `/BC/?${new URLSearchParams({ company: "Skarvholm Kontor AS", page: "5329", filter: `CRMID:{${crmId}};CRMType:${type}` }).toString()}`,
        { user: null },
      );
      expect(answer.headers.get("Location")).toBe(`/?tab=${tab}&search=${no}`);
    }
  });
});

describe("/_sandbox/bc for documents and jobs", () => {
  test.each([
    [
      "POST",
      "orders/SO-1001/fly",
      {},
      "fly is no action on a sales document. Use release, reopen, ship, invoice, shipAndInvoice, quantities, deleteInvoiced or notes.",
    ],
    [
      "POST",
      "orders/SO-1001/ship",
      { quantities: {} },
      'Send {"quantities":{"<line number>":<quantity in the line\'s unit>}}, or nothing for all there is.',
    ],
    [
      "POST",
      "orders/SO-1001/ship",
      { quantities: { "10000": "1" } },
      'Send {"quantities":{"<line number>":<quantity in the line\'s unit>}}, or nothing for all there is.',
    ],
    [
      "POST",
      "orders/SO-1001/notes",
      { text: 1 },
      'Send {"description":"<subject>","text":"<note>"} to a document that exists.',
    ],
    [
      "DELETE",
      "orders/NONE",
      undefined,
      "The Sales Header does not exist. Identification fields and values: Document Type='Order',No.='NONE'",
    ],
    [
      "POST",
      "invoices/PI-3001/pay",
      { amount: "1" },
      'Send {"amount":<number in the invoice\'s currency>}, or nothing for all that is left.',
    ],
    ["POST", "invoices/PI-3001/fly", {}, "fly is no action on a posted invoice. Use pay, cancel or credit."],
    ["POST", "language", { language: "da" }, 'Send {"language":"en"|"nb"}.'],
    ["POST", "trade", { cards: {} }, "cards is no table with cards here. There are customers, items,"],
    ["POST", "trade", { items: { X: { colour: 1 } } }, 'items X: {"colour":1} does not fit. The fields are {'],
    ["POST", "trade", { items: { X: 1 } }, "items X: 1 does not fit."],
    [
      "POST",
      "orders/SO-1001/quantities",
      {},
      'Send {"quantities":{"<line number>":<new quantity in the line\'s unit>}}.',
    ],
    ["POST", "orders/SO-1001/quantities", { quantities: { 5: 1 } }, "The document has no line 5 with a quantity."],
    ["POST", "orders/NONE/deleteInvoiced", {}, "The Sales Header does not exist."],
    ["POST", "invoices/NONE/credit", {}, "The Sales Invoice Header does not exist."],
    ["POST", "connection", {}, 'Send {"enabled":true|false}.'],
    ["POST", "jobs/none/run", {}, 'There is no job "none". There are salespeople, currencies,'],
    ["POST", "jobs/none", { enabled: true }, 'There is no job "none". There are salespeople, currencies,'],
    ["POST", "jobs/notes", {}, 'Send {"enabled":true|false}.'],
    [
      "POST",
      "setup",
      { writeInProductNo: 5 },
      'Send {"writeInProductNo":"<item or resource>"} or {"freightAccountNo":"<G/L account>"}; "" clears it.',
    ],
    ["GET", "orders?company=Nobody", undefined, 'There is no company "Nobody".'],
    ["POST", "couplings", [{ crmId: 1 }], 'Send {"crmId":"<Dataverse id>"'],
  ])("%s %s refuses %j", async (method, path, body, message) => {
    const answer = await createClient().send(method, `/_sandbox/bc/${path}`, { body });
    expect(answer.status).toBe(400);
    expect((answer.json.error as { readonly message: string }).message).toContain(message);
  });

  test("a snapshot keeps documents, entries and jobs", async () => {
    const bc = createClient();
    const { id } = (await bc.get("/_sandbox/snapshot")).json;
    await bc.send("POST", "/_sandbox/bc/orders/SO-1001/shipAndInvoice");
    await bc.send("POST", "/_sandbox/bc/connection", { body: { enabled: true } });
    await bc.send("POST", "/_sandbox/snapshot", { body: { restore: id } });
    expect((await bc.get("/_sandbox/bc/orders")).text).toContain("SO-1001");
    expect((await bc.get("/_sandbox/bc/connection")).json).toEqual({ enabled: false });
    expect((await bc.get("/_sandbox/bc/shipments")).text).not.toContain("SO-1001");
  });
});
