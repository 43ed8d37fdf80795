import { COMPANY, createClient } from "./client";

function post(
  bc: ReturnType<typeof createClient>,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return bc.send("POST", path, {
    user: null,
    body: new URLSearchParams(form).toString(),
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
  });
}

describe("the page of the person in BC's place", () => {
  test("lists items with figures; hostile texts are only text", async () => {
    const { text } = await createClient().get("/", { user: null });
    expect(text).toContain("<h1>Skarvholm Kontor AS</h1>");
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt; Dørskilt, blankt");
    expect(text).not.toContain("<script");
    expect(text).toContain("<code>KROK O&#39;&amp;#50%</code>");
    expect(text).toContain('href="/?tab=items&item=KROK%20O&#39;%26%2350%25"');
  });

  test("searches, and says when nothing fits", async () => {
    const bc = createClient();
    const { text } = await bc.get("/?search=tind", { user: null });
    expect(text).toContain("BORD-1110</code>");
    expect(text).not.toContain("STOL-2000</code>");
    expect((await bc.get("/?search=%3Cb%3E", { user: null })).text).toContain("No item fits “&lt;b&gt;”.");
  });

  test("posts an entry and leads back", async () => {
    const bc = createClient();
    const posted = await post(bc, "/entries", { item: "BORD-1130", location: "HOVED", quantity: "4" });
    expect(posted.status).toBe(303);
    const page = await bc.get(posted.headers.get("Location") ?? "", { user: null });
    expect(page.text).toMatch(/role="status">Entry \d+: 4 of BORD-1130 at HOVED\.</);
    expect((await bc.get(`${COMPANY}/ItemCard('BORD-1130')?$select=Inventory`)).json.Inventory).toBe(4);
  });

  test.each([
    ["/entries", { item: "NONE", location: "HOVED", quantity: "4" }, "The Item does not exist."],
    ["/entries", { item: "BORD-1130", location: "HOVED", quantity: "x" }, "quantity must be a number other than zero"],
    [
      "/lines",
      { kind: "sales", item: "BORD-1000", location: "HOVED", quantity: "1", date: "" },
      "date must be an ISO date",
    ],
    ["/services", { name: "Two words", published: "yes", page: "30" }, "must begin with a letter"],
    ["/users", { name: "", accessKey: "x" }, "A user name has 1 to 50 characters"],
  ])("%s refuses %j and says why", async (path, form, message) => {
    const answer = await post(createClient(), path, form);
    expect(answer.status).toBe(400);
    expect(answer.text).toMatch(/class="message bad" role="alert"/);
    expect(answer.text).toContain(message);
  });

  test("adds an order line and deletes it", async () => {
    const bc = createClient();
    const added = await post(bc, "/lines", {
      kind: "purchase",
      item: "SKUFF-4310",
      location: "VEST",
      quantity: "5",
      unit: "pcs",
      date: "2026-12-24",
    });
    expect((await bc.get(added.headers.get("Location") ?? "", { user: null })).text).toMatch(
      /role="status">PO-9001 is added\.</,
    );
    expect((await bc.get("/?tab=orders", { user: null })).text).toContain('aria-label="Delete PO-9001 SKUFF-4310"');
    const key = { kind: "purchase", documentNo: "PO-9001", lineNo: "10000" };
    expect((await post(bc, "/lines/delete", key)).status).toBe(303);
    expect((await post(bc, "/lines/delete", key)).text).toContain("There is no purchase order line PO-9001 10000.");
    expect((await bc.get("/?tab=orders", { user: null })).text).not.toContain("PO-9001");
  });

  describe("the company", () => {
    const second = "Skarvholm Svenska AB";
    const cookieOf = (answer: { readonly headers: Headers }) => ({
      Cookie: (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "",
    });

    test("can be changed, and what is posted then goes there", async () => {
      const bc = createClient();
      const chosen = await post(bc, "/company", { company: second });
      expect([chosen.status, chosen.headers.get("Location")]).toEqual([303, "/"]);
      const { text } = await bc.send("GET", "/", { user: null, headers: cookieOf(chosen) });
      expect(text).toContain(`<h1>${second}</h1>`);
      expect(text).toContain(`<option selected>${second}</option>`);
      const [, item] = /<code>([A-Z0-9-]+)<\/code>/.exec(text) ?? [];
      const posted = await post(bc, "/entries", { item: String(item), location: "", quantity: "4" }, cookieOf(chosen));
      expect(posted.status).toBe(303);
      expect((await post(bc, "/entries", { item: String(item), location: "", quantity: "4" })).status).toBe(400);
    });

    test("that does not exist is refused by name", async () => {
      const { status, text } = await post(createClient(), "/company", { company: "Nobody <b>AS</b>" });
      expect(status).toBe(400);
      expect(text).toContain("The company &quot;Nobody &lt;b&gt;AS&lt;/b&gt;&quot; does not exist.");
    });

    test("of a link from Sales is shown from then on", async () => {
      const bc = createClient();
      const opened = await bc.get(`/BC/?company=${encodeURIComponent(second)}`, { user: null });
      const { text } = await bc.send("GET", "/", { user: null, headers: cookieOf(opened) });
      expect(text).toContain(`<h1>${second}</h1>`);
    });
  });

  test("unpublishes and publishes a service", async () => {
    const bc = createClient();
    await post(bc, "/services", { name: "ItemCard", published: "no" });
    expect((await bc.get(`${COMPANY}/ItemCard`)).status).toBe(404);
    expect((await bc.get("/?tab=services", { user: null })).text).toContain('aria-label="Publish ItemCard"');
    await post(bc, "/services", { name: "ItemCard", published: "yes" });
    expect((await bc.get(`${COMPANY}/ItemCard`)).status).toBe(200);
  });

  test("sets a user's key and disables the user, and never shows a key", async () => {
    const bc = createClient();
    await post(bc, "/users", { name: "salesreader", accessKey: "another-key" });
    expect((await bc.get(`${COMPANY}/Locations`)).status).toBe(401);
    expect((await bc.get(`${COMPANY}/Locations`, { key: "another-key" })).status).toBe(200);
    const page = await bc.get("/?tab=users", { user: null });
    expect(page.text).not.toMatch(/another-key|skarvholm-demo-key/);
    await post(bc, "/users", { name: "SALESREADER", enabled: "no" });
    expect((await bc.get(`${COMPANY}/Locations`, { key: "another-key" })).status).toBe(401);
    expect((await bc.get("/?tab=users", { user: null })).text).toContain('aria-label="Enable SALESREADER"');
  });

  test("its forms take nothing from another site", async () => {
    const answer = await post(
      createClient(),
      "/entries",
      { item: "BORD-1130", location: "HOVED", quantity: "4" },
      { "Sec-Fetch-Site": "cross-site" },
    );
    expect(answer.status).toBe(403);
  });

  describe("a link from Sales", () => {
    const bc = createClient();
    const ids = {
      item: "0f0f0f0f-1111-2222-3333-444444444444",
      customer: "1f1f1f1f-1111-2222-3333-444444444444",
      resource: "2f2f2f2f-1111-2222-3333-444444444444",
    };
    const follow = async (filter: string, company = "Skarvholm Kontor AS") => {
      const answer = await bc.get(`/BC/?${new URLSearchParams({ company, page: "5329", filter }).toString()}`, {
        user: null,
      });
      return (await bc.get(answer.headers.get("Location") ?? "", { user: null })).text;
    };

    beforeAll(async () => {
      const [company] = bc.database().companies.values();
      const pairs = [
        [ids.item, company?.items.get("STOL-2030")?.systemId, 27],
        [ids.customer, company?.customers.get("K10060")?.systemId, 18],
        [ids.resource, company?.resources.get("MONTERING")?.systemId, 156],
      ];
      for (const [crmId, integrationId, tableId] of pairs) {
        await bc.send("POST", "/_sandbox/bc/couplings", { body: { crmId, integrationId, tableId } });
      }
    });

    test.each([
      [
        "a product",
        `'CRM Redirect'.Filter IS 'CRMID:{${ids.item.toUpperCase()}};CRMType:product'`,
        /name="search" type="search" value="STOL-2030"/,
      ],
      ["a product, in the old form", `@*CRMID:{${ids.item}};CRMType:product*`, /value="STOL-2030"/],
      [
        "an account",
        `CRMID:{${ids.customer}};CRMType:account`,
        /role="status">Customer K10060: Arkitektkontoret Strekmark AS/,
      ],
      [
        "a service",
        `CRMID:{${ids.resource}};CRMType:product`,
        /role="status">Resource MONTERING: Montering av kontormøbler\./,
      ],
      [
        "an uncoupled row",
        "CRMID:{00000000-1111-2222-3333-444444444444};CRMType:account",
        /role="alert">Coupled record not found\./,
      ],
      [
        "a table that it does not open",
        `CRMID:{${ids.item}};CRMType:incident`,
        /role="alert">The local Business Central opens no coupled records of type incident\./,
      ],
      [
        "an order that is not coupled",
        `CRMID:{00000000-1111-2222-3333-444444444444};CRMType:salesorder`,
        /role="alert">Coupled record not found\./,
      ],
      [
        "a GUID without braces",
        `CRMID:${ids.item};CRMType:product`,
        /role="alert">The URL contains an incorrectly formatted filter string and cannot be processed\./,
      ],
      [
        "something after the type",
        `CRMID:{${ids.item}};CRMType:product;x`,
        /role="alert">The URL contains an incorrectly formatted/,
      ],
    ])("leads to %s", async (_what, filter, expected) => {
      expect(await follow(filter)).toMatch(expected);
    });

    test("tells that a company is unknown", async () => {
      expect(await follow("x", "<Nobody>")).toContain(
        'role="alert">The company &quot;&lt;Nobody&gt;&quot; does not exist.',
      );
    });
  });

  test("the web client's address leads to it", async () => {
    for (const path of ["/BC", "/BC/", "/BC/?company=Skarvholm%20Kontor%20AS"]) {
      const answer = await createClient().get(path, { user: null });
      expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/"]);
    }
  });

  describe("from an address of the web client", () => {
    const open = (page: string, filter: string) =>
      createClient().get(`/BC/?company=Skarvholm%20Kontor%20AS&page=${page}&filter=${encodeURIComponent(filter)}`, {
        user: null,
      });

    test.each([
      ["a customer's card", "21", "'Customer'.'No.' IS 'K10020'", "/?tab=customers&filter=K10020"],
      [
        "orders of two numbers in Sales",
        "9305",
        "'Your Reference' IS 'ORD-01|ORD-02'",
        "/?tab=documents&filter=ORD-01%7CORD-02",
      ],
      ["a number with a quote", "21", "Customer.'No.' IS 'O''X'", "/?tab=customers&filter=O%27X"],
      [
        "a number of signs that filters use",
        "9305",
        "'Your Reference' IS '''K10020|K10030'''",
        "/?tab=documents&filter=%27K10020%7CK10030%27",
      ],
      [
        "a page that it does not have",
        "22",
        "'No.' IS 'X'",
        "/?problem=The+local+Business+Central+opens+no+page+22.+A+real+one+may.",
      ],
      [
        "a field that it does not filter by",
        "21",
        "'Name' IS 'X'",
        "/?problem=The+local+Business+Central+filters+page+21+by+No.+only%2C+not+by+Name.",
      ],
      ["no filter", "21", "", "/?problem=The+filter++of+page+21+cannot+be+read."],
    ])("leads to %s", async (_name, page, filter, location) => {
      expect((await open(page, filter)).headers.get("Location")).toBe(location);
    });

    test("shows the rows that the filter lets through and no others", async () => {
      const bc = createClient();
      const { text } = await bc.get("/?tab=customers&filter=K10020%7Ck10030", { user: null });
      expect(["K10010", "K10020", "K10030"].map((no) => text.includes(`value="${no}"`))).toEqual([false, true, true]);
      const quoted = await bc.get("/?tab=customers&filter=%27K10020%7CK10030%27", { user: null });
      expect(quoted.text).not.toContain('value="K10020"');
      expect((await bc.get("/?tab=documents&filter=NONE", { user: null })).text).not.toContain("<article");
    });
  });
});
