import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, errorOf, userId } from "./client";
import type { Json } from "./client";
import { importZip } from "./importing";
import { CONTROL, IDS, solutionZip } from "./solutionZip";

const folder = mkdtempSync(join(tmpdir(), "sandbox-shell-"));
writeFileSync(join(folder, "main.aspx.html"), "<!doctype html><title>Sales</title>");
writeFileSync(join(folder, "main.aspx.fluent-9.46.2.html"), "<!doctype html><title>Older</title>");
writeFileSync(join(folder, "shell.js"), "void 0;");
writeFileSync(join(folder, "..", "outside.txt"), "secret");
const client = createClient(folder);

beforeAll(async () => {
  await importZip(client, solutionZip());
});

describe("the page", () => {
  test("is served to whom ?user= names, and remembers them", async () => {
    const answer = await client.get("/main.aspx?pagetype=entitylist&user=norwegian", { as: null });
    expect([answer.status, answer.headers.get("Content-Type"), answer.headers.get("Set-Cookie")]).toEqual([
      200,
      "text/html; charset=utf-8",
      "sandbox-user=norwegian; Path=/; SameSite=Lax",
    ]);
    expect(
      (await client.get("/main.aspx", { as: null, headers: { Cookie: "sandbox-user=admin" } })).headers.get(
        "Set-Cookie",
      ),
    ).toContain("sandbox-user=admin;");
    expect((await client.get("/main.aspx", { as: null })).headers.get("Set-Cookie")).toContain(
      "sandbox-user=salesperson;",
    );
    expect(
      (await client.get("/main.aspx", { as: null, headers: { Cookie: "sandbox-user=stranger" } })).headers.get(
        "Set-Cookie",
      ),
    ).toContain("sandbox-user=salesperson;");
  });

  test("a person that there is not is refused", async () => {
    expect(errorOf(await client.get("/main.aspx?user=nobody", { as: null }))[0]).toBe(401);
  });

  test.each([
    ["themeOption=darkmode", 200, "Sales"],
    ["themeOption=darkmode,sandboxFluent=9.46.2", 200, "Older"],
    ["sandboxFluent=9.1.0", 404, "main.aspx.fluent-9.1.0.html"],
  ])("has the Fluent that the flags %s ask for, where there is one", async (flags, status, text) => {
    const answer = await client.get(`/main.aspx?flags=${encodeURIComponent(flags)}`, { as: null });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(text);
  });

  test("its files come from its folder and from nowhere else", async () => {
    expect((await client.get("/_shell/shell.js", { as: null })).headers.get("Content-Type")).toBe(
      "text/javascript; charset=utf-8",
    );
    for (const path of ["/_shell/nope.js", "/_shell/..%2foutside.txt", "/_shell/%2e%2e/outside.txt", "/_shell/"]) {
      expect((await client.get(path, { as: null })).status).toBe(404);
    }
  });

  test("the root leads to it", async () => {
    const answer = await client.get("/?user=admin", { as: null });
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/main.aspx?user=admin"]);
  });
});

describe("what the shell asks", () => {
  test("the session: person, roles, language, organisation, people and controls", async () => {
    expect((await client.get("/_shell/session", { as: "norwegian" })).json).toMatchObject({
      userId: await userId(client, "norwegian"),
      fullName: "Mathias Nygård",
      alias: "norwegian",
      roles: [{ name: "Salesperson" }],
      languageId: 1044,
      timeZone: "Europe/Oslo",
      organization: { uniqueName: "skarvholm", languageId: 1033 },
      people: [
        { alias: "salesperson", fullName: "Ingrid Solheim" },
        { alias: "norwegian" },
        { alias: "newcomer", fullName: "Tove Lindqvist" },
        { alias: "admin", fullName: "Astrid Berg" },
        { alias: "integration" },
      ],
      controls: { [CONTROL]: "1.2.3" },
    });
  });

  test("a table: columns, relationships, forms, views and ribbons in the caller's language", async () => {
    const english = (await client.get("/_shell/table/demo_project")).json;
    const norwegian = (await client.get("/_shell/table/demo_project", { as: "norwegian" })).json;
    expect(english).toMatchObject({
      entitySetName: "demo_projects",
      primaryId: "demo_projectid",
      primaryName: "demo_name",
      displayName: "Project",
      privileges: { create: "organization", read: "organization" },
      forms: [{ id: IDS.form, name: "Project", type: "main" }],
      views: [{ id: IDS.view, name: "Active Projects", queryType: 0, isDefault: true }],
    });
    expect(norwegian).toMatchObject({
      displayName: "Prosjekt",
      privileges: { create: "none", read: "none", write: "none", delete: "none" },
      forms: [{ name: "Prosjekt" }],
      views: [{ name: "Aktive prosjekter" }],
    });
    const column = (json: Json, name: string) => (json.columns as Json[]).find((each) => each.logicalName === name);
    expect(column(english, "demo_secret")).toMatchObject({
      type: "string",
      maxLength: 50,
      isSecured: true,
      canRead: true,
      canUpdate: true,
    });
    expect(column(norwegian, "demo_secret")).toMatchObject({
      label: "demo_Secret (norsk)",
      canRead: false,
      canUpdate: false,
      canCreate: false,
    });
    expect(column(english, "demo_phase")).toMatchObject({
      type: "picklist",
      options: [
        { value: 727000000, label: "Idea" },
        { value: 727000001, label: "Work" },
      ],
    });
    expect(column(norwegian, "demo_phase")).toMatchObject({ options: [{ label: "Idé" }, { label: "Work" }] });
    expect(column(english, "demo_account")).toMatchObject({
      type: "lookup",
      targets: ["account"],
      requiredLevel: "none",
    });
    expect(column(english, "demo_start")).toMatchObject({ type: "datetime", format: "date", behavior: "dateOnly" });
    expect(column(english, "createdon")).toMatchObject({ canRead: true, canUpdate: false, canCreate: false });
  });

  test("a standard table's relationships and depths", async () => {
    const { json } = await client.get("/_shell/table/salesorder", { as: "salesperson" });
    expect(json).toMatchObject({
      privileges: { create: "user", read: "organization", write: "businessUnit", delete: "user" },
    });
    expect(json.oneToMany).toEqual(
      expect.arrayContaining([
        {
          schemaName: "order_details",
          referencingTable: "salesorderdetail",
          referencingColumn: "salesorderid",
          navigationProperty: "order_details",
        },
      ]),
    );
    expect((await client.get("/_shell/table/salesorderdetail", { as: "salesperson" })).json).toMatchObject({
      privileges: { create: "businessUnit", delete: "businessUnit" },
    });
  });

  test("a table that there is not is refused", async () => {
    expect(errorOf(await client.get("/_shell/table/nope"))).toEqual([
      404,
      "0x8006088a",
      "Resource not found for the segment '_shell/table/nope'.",
    ]);
  });
});

describe("web resources and control files", () => {
  test("come out of the imported ZIP, byte by byte", async () => {
    const script = await client.get("/WebResources/demo_/scripts/project.js", { as: "salesperson" });
    expect([script.status, script.headers.get("Content-Type"), script.text]).toEqual([
      200,
      "text/javascript; charset=utf-8",
      "var Demo={onLoad:function(){},open:function(){}};// æøå",
    ]);
    const bundle = await client.get(`/CustomControls/${CONTROL}/bundle.js`, { as: "salesperson" });
    expect([bundle.status, bundle.text]).toEqual([200, "var pcf={};"]);
    expect((await client.get(`/CustomControls/${CONTROL}/strings/Gauge.1033.resx`)).headers.get("Content-Type")).toBe(
      "text/xml; charset=utf-8",
    );
  });

  test.each(["/WebResources/demo_/nope.js", `/CustomControls/${CONTROL}/nope.js`, "/CustomControls/nope/bundle.js"])(
    "%s is not there",
    async (path) => {
      expect(errorOf(await client.get(path))[1]).toBe("0x8006088a");
    },
  );
});

describe("the server's state", () => {
  test("is kept in a snapshot, restored and reset", async () => {
    const own = createClient();
    const id = await own.create("accounts", { name: "before" });
    const snapshot = own.sales.state.snapshot();
    await own.send("PATCH", `accounts(${id})`, { body: { name: "after" } });
    await importZip(own, solutionZip());
    own.sales.state.restore(snapshot);
    expect((await own.get(`accounts(${id})`)).json.name).toBe("before");
    expect((await own.get("demo_projects")).status).toBe(404);
    expect((await own.get(`/CustomControls/${CONTROL}/bundle.js`)).status).toBe(404);
    own.sales.state.reset();
    expect((await own.get(`accounts(${id})`)).status).toBe(404);
  });
});
