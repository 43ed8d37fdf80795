/** @jest-environment jsdom */
import { cleanup, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Transport } from "../../../../core/ports";
import { checksWhenLoaded } from "../../../../webresources/pages/setup/loadChecks";
import { start } from "../../../../webresources/pages/setup/index";
import { answer, collection, refusal } from "../../../support/fakeStore";
import type { Script } from "../../../support/fakeStore";
import { fakeTransport, odata, response } from "../../../support/fakeTransport";
import { webResourceText } from "../../../support/strings";
import { COMPANY_ID, DRAFT, open, press, ROW } from "./openSetUp";

// A machine that does other work as well draws slowly.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
afterEach(cleanup);

const LEGACY = 727000000;
const BIDIRECTIONAL = 727000001;

describe("the set-up page", () => {
  it("says why it cannot begin, and begins when it can", async () => {
    let isClosed = true;
    open({ bcs_connections: () => (isClosed ? refusal(403, "missing prvReadbcs_Connection") : collection()) });
    expect((await screen.findByRole("alert")).textContent).toBe(
      "The settings could not be read. You lack the privilege prvReadbcs_Connection. Ask an administrator of Sales.",
    );
    isClosed = false;
    await press("Try again");
    expect((await screen.findByRole("heading", { level: 2 })).textContent).toBe("Company");
  });

  it("asks for the company's name before it saves anything", async () => {
    const { requests } = open({});
    await press("3. Item availability");
    await press("Save and continue");
    expect((await screen.findByRole("alert")).textContent).toBe(
      "Enter the name of the Business Central company first.",
    );
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Company");
    expect(requests.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("takes Business Central's web client address again, where it wrote one", async () => {
    open({
      bcs_connections: collection(ROW),
      nav_connections: collection({
        nav_connectionid: "n",
        nav_name: "Skarvholm",
        nav_dynamicsnavurl: "https://written",
      }),
    });
    await press("1. Company");
    const address = screen.getByRole("textbox", { name: "Web client URL" });
    expect(address).toHaveProperty("value", "https://typed");
    await press("Reset web client URL");
    expect(address).toHaveProperty("value", "https://written");
  });

  it("says that Business Central wrote no address", async () => {
    open({ bcs_connections: collection(ROW) });
    await press("1. Company");
    expect(screen.getByText("Business Central has written no address for this company to Sales.")).toBeTruthy();
  });

  it("fills in the id of a company that Business Central has made known, and its name where none is typed", async () => {
    open({ bcbi_companies: collection({ bcbi_companyid: "B1", bcbi_name: "Vidda AB" }) });
    fireEvent.change(await screen.findByRole("combobox", { name: "Company in Sales" }), { target: { value: "b1" } });
    expect(screen.getByRole("textbox", { name: "Company id" })).toHaveProperty("value", "b1");
    expect(screen.getByRole("textbox", { name: "Company name" })).toHaveProperty("value", "Vidda AB");
    fireEvent.change(screen.getByRole("textbox", { name: "Company name" }), { target: { value: "Vidda Aktiebolag" } });
    fireEvent.change(screen.getByRole("combobox", { name: "Company in Sales" }), { target: { value: "" } });
    expect(screen.getByRole("textbox", { name: "Company id" })).toHaveProperty("value", "");
    expect(screen.getByRole("textbox", { name: "Company name" })).toHaveProperty("value", "Vidda Aktiebolag");
  });

  it("says who may enter a key when Sales refuses it", async () => {
    open({
      bcs_connections: ({ method }) =>
        method === "GET" ? collection({ ...ROW, bcs_stage: DRAFT }) : refusal(403, "no update of secured columns"),
    });
    await press("4. Sign-in");
    fireEvent.change(screen.getByLabelText("OData web service access key"), { target: { value: "typed" } });
    await press("Save and continue");
    expect((await screen.findByRole("alert")).textContent).toContain(
      "the field security profile Business Central Access Key Administrator is missing",
    );
  });

  it("asks for the key again before a saved one would go to another server", async () => {
    const { requests } = open({
      bcs_connections: collection({ ...ROW, bcs_odataurl: "https://bc.test/BC/ODataV4" }),
    });
    await press("2. Way to Business Central");
    fireEvent.change(screen.getByRole("textbox", { name: "OData web service URL" }), {
      target: { value: "https://evil.test/BC/ODataV4" },
    });
    await press("Save and continue");
    expect((await screen.findByRole("alert")).textContent).toBe(
      "The OData URL now names evil.test, and the saved access key was entered for bc.test. Enter the key for evil.test to save.",
    );
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Sign-in");
    expect(requests.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("proposes the API's address that belongs to the OData address, and refuses one on another server", async () => {
    open({ bcs_connections: collection({ ...ROW, bcs_odataurl: "https://bc.test/BC/ODataV4?tenant=default" }) });
    await press("2. Way to Business Central");
    await press("Use https://bc.test/BC/api/v2.0?tenant=default");
    const api = screen.getByRole("textbox", { name: "API URL" });
    expect(api).toHaveProperty("value", "https://bc.test/BC/api/v2.0?tenant=default");
    fireEvent.change(api, { target: { value: "https://evil.test/BC/api/v2.0" } });
    expect(
      await screen.findByText(/The API is on evil\.test, but the sign-in is only for bc\.test, where OData is\./),
    ).toBeTruthy();
  });

  it("advises a relay where the browser finds no way, keeps what was typed, and says what to set where", async () => {
    open(
      { bcs_connections: collection({ ...ROW, bcs_odataurl: "https://bc.test/BC/ODataV4" }) },
      { tryServer: (root) => Promise.resolve({ kind: root === "https://bc.test/BC/ODataV4" ? "policy" : "allowed" }) },
    );
    await press("2. Way to Business Central");
    expect(screen.getByLabelText("Headers of the proxy").textContent).toContain(
      "Access-Control-Allow-Origin: https://sales.test",
    );
    await press("Try from this browser");
    expect(await screen.findByText("The content security policy of Sales stops calls to bc.test.")).toBeTruthy();
    expect(screen.getByText("Advice: the way through a relay suits here.")).toBeTruthy();

    fireEvent.click(screen.getByRole("radio", { name: /^Relay/ }));
    expect(screen.queryByRole("textbox", { name: "OData web service URL" })).toBeNull();
    const url = screen.getByRole("textbox", { name: "Relay URL" });
    fireEvent.change(url, { target: { value: "https://relay.test/" } });
    expect(
      await screen.findByText(/“https:\/\/relay\.test\/” is not the address of a connection at a relay/),
    ).toBeTruthy();
    fireEvent.change(url, { target: { value: "https://relay.test/connections/skarvholm" } });
    expect(await screen.findByText(/A relay on relay\.test\./)).toBeTruthy();
    await press("Try the relay from this browser");
    expect(await screen.findByText(/This browser may ask relay\.test\./)).toBeTruthy();
    expect(screen.getByLabelText("relay.json").textContent).toContain('"odataUrl": "https://bc.test/BC/ODataV4"');

    fireEvent.click(screen.getByRole("radio", { name: /^Direct/ }));
    expect(screen.getByRole("textbox", { name: "OData web service URL" })).toHaveProperty(
      "value",
      "https://bc.test/BC/ODataV4",
    );
  });

  it("asks people of a relay's connection for no key", async () => {
    open({ bcs_connections: collection({ ...ROW, bcs_way: 727000001 }) });
    await press("4. Sign-in");
    expect(screen.getByRole("textbox", { name: "Tenant id" })).toBeTruthy();
    expect(screen.queryByLabelText("OData web service access key")).toBeNull();
  });

  it("says that it could not try where the script of the checks does not come", async () => {
    open(
      { bcs_connections: collection({ ...ROW, bcs_odataurl: "https://bc.test/BC/ODataV4" }) },
      { checks: checksWhenLoaded({} as Parameters<typeof checksWhenLoaded>[0]) },
    );
    await press("2. Way to Business Central");
    await press("Try from this browser");
    document.head.querySelector('script[src="checks.js"]')?.dispatchEvent(new Event("error"));
    expect(await screen.findByText("The script that holds the checks could not be loaded from Sales.")).toBeTruthy();
    expect(screen.queryByText(/^Advice:/)).toBeNull();
  });

  it("says why a role was not given", async () => {
    open({
      bcs_connections: collection(ROW),
      "systemusers?": collection({ systemuserid: "u1", fullname: "Ingrid", _businessunitid_value: "b1" }),
      "systemusers(u1)": refusal(403, "missing prvAssignRole"),
      "roles?": collection({ roleid: "r1" }),
      "roles(r1)": collection(),
      fieldsecurityprofiles: collection(),
    });
    await press("6. People");
    const card = await screen.findByRole("region", {
      name: "Security role: Business Central for Sales User",
    });
    await waitFor(() => expect(card.textContent).toContain("Nobody has it directly."));
    await within(card).findByRole("option", { name: "Ingrid" });
    fireEvent.change(within(card).getByRole("combobox"), { target: { value: "u1" } });
    fireEvent.click(within(card).getByRole("button", { name: "Give" }));
    expect((await within(card).findByRole("alert")).textContent).toBe(
      "You lack the privilege prvAssignRole. Ask an administrator of Sales.",
    );
  });

  describe("asks how Business Central takes orders", () => {
    const organization = (isOn: boolean) => collection({ organizationid: "o1", issopintegrationenabled: isOn });
    const openOrders = async (script: Script) => {
      const opened = open({ EntityDefinitions: collection(), ...script });
      await press("5. Orders and quotes");
      await screen.findByText(/^Order integration is o/);
      return opened;
    };

    it("switches nothing before it is said, and only tells what Sales shows", async () => {
      await openOrders({ bcs_connections: collection(ROW), organizations: organization(true) });
      expect(screen.queryByRole("radio", { checked: true })).toBeNull();
      expect(
        screen.getByText("The order integration of this organisation is on, as it is in the one-way mode."),
      ).toBeTruthy();
      expect(screen.getByText("Choose the mode above first.")).toBeTruthy();
      expect(screen.queryByRole("button", { name: "Switch off" })).toBeNull();
    });

    it("offers the organisation's integration for the one-way mode, with what it breaks", async () => {
      const other = { ...ROW, bcs_connectionid: "c2", bcs_name: "Vidda", bcs_ordermode: BIDIRECTIONAL };
      const { requests } = await openOrders({
        bcs_connections: collection(ROW, other),
        organizations: organization(false),
      });
      expect(screen.queryByRole("button", { name: "Switch on" })).toBeNull();
      fireEvent.click(screen.getByRole("radio", { name: /^One-way/ }));
      expect(screen.getByRole("alert").textContent).toBe(
        "Switching it on breaks the bidirectional integration of Vidda.",
      );
      await press("Switch on");
      await screen.findByText("Done.");
      expect(requests.find(({ method }) => method === "PATCH")).toMatchObject({
        path: "organizations(o1)",
        body: '{"issopintegrationenabled":true}',
      });
    });

    it("writes nothing to the organisation for the bidirectional mode, and says when it is on all the same", async () => {
      await openOrders({ bcs_connections: collection(ROW), organizations: organization(false) });
      fireEvent.click(screen.getByRole("radio", { name: /^Bidirectional/ }));
      expect(screen.queryByRole("button", { name: /^Switch/ })).toBeNull();
      cleanup();
      await openOrders({
        bcs_connections: collection({ ...ROW, bcs_ordermode: BIDIRECTIONAL }),
        organizations: organization(true),
      });
      expect(screen.getByRole("alert").textContent).toBe("It is on, and with the chosen mode it must be off.");
      expect(screen.getByRole("button", { name: "Switch off" })).toBeTruthy();
    });

    it("saves what was said with the connection", async () => {
      const { requests } = await openOrders({
        "bcs_connections(c1)": ({ method }) => (method === "PATCH" ? answer(204) : answer(200, ROW)),
        bcs_connections: collection(ROW),
        organizations: organization(false),
        // The page goes on to People.
        fieldsecurityprofiles: collection(),
        systemusers: collection(),
        roles: collection(),
      });
      fireEvent.click(screen.getByRole("radio", { name: /^None/ }));
      await press("Save and continue");
      await screen.findByText("Saved.");
      expect(requests.find(({ method }) => method === "PATCH")?.body).toBe('{"bcs_ordermode":727000002}');
    });
  });

  it("leads to the orders that keep the order integration on", async () => {
    const { lists } = open({
      bcs_connections: collection({ ...ROW, bcs_ordermode: LEGACY }),
      organizations: collection({ organizationid: "o1", issopintegrationenabled: true }),
      salesorders: answer(200, { value: [], "@odata.count": 2 }),
      EntityDefinitions: collection(),
    });
    await press("5. Orders and quotes");
    await press("Switch off");
    expect((await screen.findByRole("alert")).textContent).toContain("Not switched off: orders that are submitted: 2.");
    await press("Show orders");
    expect(lists).toEqual(["salesorder"]);
  });

  it.each([
    [
      "there is no app to show forms in",
      { appmodules: collection(), solutioncomponents: collection(), systemforms: collection() },
      "There is no model-driven app here besides the one for this set-up.",
    ],
    [
      "a person may not read apps",
      {
        appmodules: refusal(403, "is missing prvReadAppModule privilege"),
        solutioncomponents: collection(),
        systemforms: collection(),
      },
      "You lack the privilege prvReadAppModule. Ask an administrator of Sales.",
    ],
  ])("says so where %s", async (_name, script, text) => {
    open({ bcs_connections: collection(ROW), ...script });
    await press("7. Show in apps");
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it("says what Sales refuses when forms are added to an app", async () => {
    open({
      bcs_connections: collection(ROW),
      appmodules: collection({ appmoduleid: "a1", name: "Sales Hub", uniquename: "hub", ismanaged: true }),
      solutioncomponents: collection({ objectid: "f1" }),
      systemforms: collection(
        { formid: "f1", name: "Our order", objecttypecode: "salesorder" },
        { formid: "n1", name: "Order", objecttypecode: "salesorder" },
      ),
      RetrieveAppComponents: collection({ componenttype: 60, objectid: "n1" }),
      sitemaps: collection(),
      AddAppComponents: refusal(403, "is missing prvWriteAppModule privilege"),
    });
    await press("7. Show in apps");
    await press("Show 1 form in Sales Hub");
    expect((await screen.findByRole("alert")).textContent).toContain("You lack the privilege prvWriteAppModule.");
  });

  it("retires a connection after asking once more", async () => {
    const patched: string[] = [];
    open({
      bcs_connections: ({ method, body }) => {
        if (method === "PATCH") {
          patched.push(body ?? "");
          return answer(204);
        }
        return collection(ROW);
      },
      "": collection(),
    });
    await press("Check now");
    await press("Retire Skarvholm");
    expect(patched).toEqual([]);
    await press("Yes, retire Skarvholm");
    expect(await screen.findByText("Skarvholm is retired.")).toBeTruthy();
    expect(patched.map((body) => JSON.parse(body) as unknown)).toEqual([{ statecode: 1, statuscode: 2 }]);
  });

  it("says what an environment variable gives while a field is empty, and takes it as filled in", async () => {
    open({
      bcs_connections: collection({ ...ROW, bcs_stage: DRAFT }),
      environmentvariabledefinitions: collection({
        schemaname: "bcs_DefaultODataUrl",
        environmentvariabledefinition_environmentvariablevalue: [{ value: "https://test.bc/BC/ODataV4" }],
      }),
    });
    await press("2. Way to Business Central");
    const given =
      /Left empty, https:\/\/test\.bc\/BC\/ODataV4 holds, of the environment variable bcs_DefaultODataUrl\./;
    expect(screen.getByText(given)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Use https://test.bc/BC/api/v2.0" })).toBeTruthy();
    fireEvent.change(screen.getByRole("textbox", { name: "OData web service URL" }), {
      target: { value: "https://own/BC/ODataV4" },
    });
    expect(screen.queryByText(given)).toBeNull();
  });

  describe("shows the companies of Business Central once sign-in works", () => {
    const openSignIn = async (transport: Transport, row: object = {}) => {
      open(
        {
          "bcs_connections(c1)": answer(200, { bcs_connectionid: "c1", bcs_accesskey: "key-1" }),
          bcs_connections: collection({
            ...ROW,
            bcs_stage: DRAFT,
            bcs_username: "READER",
            bcs_odataurl: "https://bc.test/BC/ODataV4",
            ...row,
          }),
        },
        { transport },
      );
      await press("4. Sign-in");
      await press("Show the companies");
    };

    it("and the one that is chosen becomes the connection's name", async () => {
      const transport = fakeTransport(odata({ Name: "Fjord AS" }, { Name: "Vidda AB" }));
      await openSignIn(transport);
      fireEvent.change(await screen.findByRole("combobox", { name: "Company" }), { target: { value: "Vidda AB" } });
      expect(transport.requests.map(({ url }) => url)).toEqual(["https://bc.test/BC/ODataV4/Company"]);
      await press("1. Company");
      expect(screen.getByRole("textbox", { name: "Company name" })).toHaveProperty("value", "Vidda AB");
    });

    it.each([
      ["the key is refused", fakeTransport(response(401, "")), {}, /refuses READER with this access key/],
      ["it shows none", fakeTransport(odata()), {}, /This sign-in sees no company/],
      [
        "no address is entered",
        fakeTransport(response(401, "")),
        { bcs_odataurl: null },
        /No OData address is entered/,
      ],
      ["no user name is entered", fakeTransport(response(401, "")), { bcs_username: null }, /user name/],
    ])("or why not: %s", async (_name, transport, row, told) => {
      await openSignIn(transport, row);
      expect((await screen.findByRole("alert")).textContent).toMatch(told);
      expect(screen.queryByRole("combobox", { name: "Company" })).toBeNull();
    });
  });

  describe("refuses", () => {
    const refused = async (step: string, row: object, label: RegExp | string, text: string) => {
      const { requests } = open({ bcs_connections: collection({ ...ROW, bcs_stage: DRAFT, ...row }) });
      await press(step);
      fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value: text } });
      await press("Save and continue");
      expect(requests.filter(({ method }) => method !== "GET")).toEqual([]);
      return screen;
    };
    const alerts = () => screen.getAllByRole("alert").map(({ textContent }) => textContent);

    it("a web client's address for OData, and offers the right one", async () => {
      await refused(
        "2. Way to Business Central",
        {},
        "OData web service URL",
        "https://businesscentral.dynamics.com/f00d/Production?company=X",
      );
      expect(alerts()).toEqual([
        expect.stringContaining("is the address of the web client, where people work, and not of OData."),
        "Not saved: OData web service URL is not right. What is wrong stands at the field.",
      ]);
      await press("Use https://api.businesscentral.dynamics.com/v2.0/f00d/Production/ODataV4");
      expect(screen.getByText("Business Central online, environment Production.")).toBeTruthy();
      expect(screen.queryAllByRole("alert")).toEqual([]);
    });

    it.each([
      ["1. Company", "Web client URL", "javascript:alert(1)", "Not a web address"],
      ["1. Company", "Company id", "not-a-guid", "Not an id"],
    ])("in %s, %s as %s", async (step, label, text, told) => {
      await refused(step, {}, label, text);
      expect(alerts()).toEqual([
        expect.stringContaining(told),
        `Not saved: ${label} is not right. What is wrong stands at the field.`,
      ]);
    });

    it("Microsoft Entra ID without both ids, at the field that lacks", async () => {
      const { requests } = open({ bcs_connections: collection({ ...ROW, bcs_stage: DRAFT }) });
      await press("4. Sign-in");
      fireEvent.click(screen.getByRole("radio", { name: /Entra/ }));
      await press("Save and continue");
      expect(alerts()).toEqual([
        "Needed: people cannot sign in without it.",
        "Not saved: Tenant id is lacking, and people cannot sign in without it.",
      ]);
      fireEvent.change(screen.getByRole("textbox", { name: "Tenant id" }), { target: { value: "contoso.com" } });
      await press("Save and continue");
      expect(alerts()[1]).toBe("Not saved: Application id is lacking, and people cannot sign in without it.");
      expect(requests.filter(({ method }) => method !== "GET")).toEqual([]);
    });

    it("a second connection of a company", async () => {
      const other = { ...ROW, bcs_connectionid: "c2", bcs_name: "Vidda", bcs_companyid: COMPANY_ID };
      open({ bcs_connections: collection(ROW, other) });
      await press("1. Company");
      fireEvent.change(screen.getByRole("textbox", { name: "Company id" }), { target: { value: COMPANY_ID } });
      await press("Save and continue");
      expect(alerts()).toEqual([expect.stringContaining("The connection Vidda has this company id already.")]);
    });
  });

  describe("of a connection that salespeople work with", () => {
    const working = { ...ROW, bcs_username: "READER", bcs_odataurl: "https://bc.test/BC/ODataV4" };
    const openWorking = (transport: Transport) =>
      open(
        {
          "bcs_connections(c1)": ({ method }) =>
            method === "PATCH" ? answer(204) : answer(200, { ...working, bcs_accesskey: "key-1" }),
          bcs_connections: collection(working),
        },
        { transport },
      );

    it("saves nothing that does not pass, tells why, and saves it all the same when told to", async () => {
      const { requests } = openWorking(fakeTransport(response(401, "")));
      await press("3. Item availability");
      fireEvent.change(screen.getByRole("textbox", { name: "Default location" }), { target: { value: "OSLO" } });
      await press("Save and continue");
      const told = await screen.findByRole("alert");
      expect(told.textContent).toContain("Not saved: salespeople work with this connection");
      expect(told.textContent).toContain("refuses READER with this access key");
      const writes = () => requests.filter(({ method }) => method === "PATCH").map(({ body }) => body);
      expect(writes()).toEqual([]);
      await press("Save all the same");
      expect(await screen.findByText("Saved.")).toBeTruthy();
      expect(writes()).toEqual(['{"bcs_defaultlocation":"OSLO"}']);
    });

    it("asks Business Central nothing for what is not its own", async () => {
      const transport = fakeTransport(response(401, ""));
      const { requests } = open(
        {
          "bcs_connections(c1)": ({ method }) => (method === "PATCH" ? answer(204) : answer(200, working)),
          bcs_connections: collection(working),
          organizations: collection({ organizationid: "o1" }),
          EntityDefinitions: collection(),
          fieldsecurityprofiles: collection(),
          systemusers: collection(),
          roles: collection(),
        },
        { transport },
      );
      await press("5. Orders and quotes");
      fireEvent.click(screen.getByRole("checkbox", { name: "Business Central creates orders automatically" }));
      await press("Save and continue");
      await screen.findByText("Saved.");
      expect(requests.filter(({ method }) => method === "PATCH")).toHaveLength(1);
      expect(transport.requests).toEqual([]);
    });
  });

  it("says what one more connection without a company id would break before it is activated", async () => {
    const draftRow = { ...ROW, bcs_connectionid: "c2", bcs_name: "Vidda", bcs_stage: DRAFT };
    open({ bcs_connections: collection(ROW, draftRow), "": collection() });
    await press("Check now");
    expect(
      await screen.findByText(/^A draft\. Activated beside Skarvholm, it would leave every document/),
    ).toBeTruthy();
    expect(screen.getByRole("button", { name: "Activate Vidda all the same" })).toBeTruthy();
  });

  it("saves no second connection of a name", async () => {
    open({ bcs_connections: collection(ROW), "": collection() });
    await press("1. Company");
    fireEvent.change(screen.getByRole("combobox", { name: "Connection" }), { target: { value: "new" } });
    fireEvent.change(screen.getByRole("textbox", { name: /Company name/ }), { target: { value: ROW.bcs_name } });
    await press("Save and continue");
    expect((await screen.findByRole("alert")).textContent).toContain("There is a connection");
  });

  it("checks, and says when the report cannot be copied", async () => {
    const refused = refusal(500, "Busy");
    open({
      bcs_connections: collection(ROW),
      nav_accountstatisticses: refused,
      systemusers: refused,
      roles: refused,
      EntityDefinitions: refused,
      organizations: refused,
      accounts: refused,
      products: refused,
      salesorders: refused,
      solutions: refused,
      appmodules: refused,
      solutioncomponents: refused,
      systemforms: refused,
    });
    await press("Check now");
    expect(
      await screen.findByText("Something does not work. Begin with the first line that says Failed."),
    ).toBeTruthy();
    expect(screen.getByText("No OData address is entered.")).toBeTruthy();
    await press("Copy report");
    expect(
      await screen.findByText("The browser did not allow it. Mark the text of the page and copy it."),
    ).toBeTruthy();
  });
});

describe("the page's start", () => {
  beforeEach(() => {
    globalThis.fetch = ((url: string) => {
      const text = webResourceText(url);
      return Promise.resolve({ ok: text !== undefined, text: () => Promise.resolve(text) });
    }) as unknown as typeof fetch;
  });

  it("says where it is opened from, outside of the app", async () => {
    Reflect.deleteProperty(window, "Xrm");
    const root = document.createElement("div");
    await start(root);
    expect(root.textContent).toBe(
      "This page is opened from the app Business Central Integration in Dynamics 365 Sales.",
    );
  });

  it.each([
    [1033, "en-GB", "Help for administrators"],
    [1044, "nb", "Hjelp for administratorer"],
  ])("shows the help in the language %s", async (languageId, lang, heading) => {
    Object.assign(window, {
      Xrm: { WebApi: {}, Navigation: {}, Utility: { getGlobalContext: () => ({ userSettings: { languageId } }) } },
    });
    history.replaceState(null, "", "/WebResources/bcs_/pages/setup.html?data=help");
    const root = document.createElement("div");
    document.body.replaceChildren(root);
    await start(root);
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe(heading);
    expect(document.documentElement.lang).toBe(lang);
    expect(screen.getAllByRole("table")).toHaveLength(2);
  });
});
