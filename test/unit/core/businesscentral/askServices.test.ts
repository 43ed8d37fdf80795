import { askServices, newKnowledge } from "../../../../core/businesscentral/askServices";
import type { ServiceCaller, ServiceQuestion } from "../../../../core/businesscentral/askServices";
import type { PropertyOverrides } from "../../../../core/businesscentral/propertyNames";
import type { HttpOutcome, Transport } from "../../../../core/ports";
import { clientOf } from "../../../support/client";
import { fakeTransport, odata, response } from "../../../support/fakeTransport";

const SHAPE = { No: "code", Inventory: "quantity", Unit: "text?" } as const;
const QUESTION: ServiceQuestion = {
  service: "ItemCard",
  shape: SHAPE,
  filter: (name) => `${name("No")} eq '1' and ${name("Location_Filter")} eq 'EAST'`,
};
const UNKNOWN = response(
  400,
  JSON.stringify({ error: { message: "Could not find a property named 'Location_Filter' on type 'NAV.ItemCard'." } }),
);
const EDMX =
  '<EntityType Name="ItemCard"><Property Name="No"/><Property Name="inventory"/><Property Name="LocationFilter"/></EntityType>';

function caller(transport: Transport, overrides: PropertyOverrides = {}): ServiceCaller {
  return {
    ...clientOf(transport),
    address: { root: "https://bc.test/BC/ODataV4/Company('A')", query: "", host: "bc.test", origin: "https://bc.test" },
    overrides,
    knowledge: newKnowledge(),
  };
}

/** Answers questions as told and `$metadata` with the document. */
function server(answers: readonly HttpOutcome[], metadata: HttpOutcome) {
  let at = 0;
  return fakeTransport(({ url }) =>
    url.endsWith("$metadata") ? metadata : (answers[Math.min(at++, answers.length - 1)] ?? odata()),
  );
}

const asked = (transport: { readonly requests: readonly { readonly url: string }[] }) =>
  transport.requests.map(({ url }) => decodeURIComponent(url.replace(/^.*\/(?=[^/]*$)/, "")));
const read = async (to: ServiceCaller) =>
  (await askServices(to, [QUESTION])).map((answer) =>
    answer.ok ? answer.rows.map((row) => [row("No"), row("Inventory"), row("Unit")]) : answer.problem.kind,
  );

describe("askServices", () => {
  it("asks by the usual names, and leaves the metadata alone where they serve", async () => {
    const transport = server([odata({ No: "1", Inventory: 7, Unit: "PCS", Extra: 1 })], response(500, ""));
    expect(await read(caller(transport))).toEqual([[["1", 7, "PCS"]]]);
    expect(asked(transport)).toEqual(["ItemCard?$filter=No eq '1' and Location_Filter eq 'EAST'"]);
  });

  it("asks for no more than it uses once it knows what is there", async () => {
    const transport = server([odata({ No: "1", InventoryNonFoundation: 7, Extra: 1 })], response(500, ""));
    const to = caller(transport);
    await read(to);
    await read(to);
    expect(asked(transport)[1]).toBe(
      "ItemCard?$filter=No eq '1' and Location_Filter eq 'EAST'&$select=No,InventoryNonFoundation",
    );
  });

  it("reads the names from the metadata once when a question is refused, and asks again with them", async () => {
    const transport = server([UNKNOWN, odata({ No: "1", inventory: 7 })], response(200, EDMX));
    const to = caller(transport);
    expect(await read(to)).toEqual([[["1", 7, undefined]]]);
    expect(await read(to)).toEqual([[["1", 7, undefined]]]);
    expect(asked(transport)).toEqual([
      "ItemCard?$filter=No eq '1' and Location_Filter eq 'EAST'",
      "$metadata",
      "ItemCard?$filter=No eq '1' and LocationFilter eq 'EAST'",
      "ItemCard?$filter=No eq '1' and LocationFilter eq 'EAST'&$select=No,inventory",
    ]);
    expect(transport.requests[1]).toMatchObject({ method: "GET", headers: { Accept: "application/xml" } });
  });

  it("reads the names when an answer lacks what it needs, and asks nothing again", async () => {
    const transport = server([odata({ No: "1", inventory: 7 })], response(200, EDMX));
    expect(await read(caller(transport))).toEqual([[["1", 7, undefined]]]);
    expect(asked(transport)).toEqual(["ItemCard?$filter=No eq '1' and Location_Filter eq 'EAST'", "$metadata"]);
  });

  it.each([
    ["cannot be read", response(403, "")],
    ["is a web page", response(200, "<html></html>")],
    ["does not know the service", response(200, '<EntityType Name="Other"><Property Name="No"/></EntityType>')],
    ["does not come", { kind: "timeout", afterMs: 1 } as const],
  ])("lets the first answer stand when the metadata %s", async (_name, metadata) => {
    expect(await read(caller(server([UNKNOWN], metadata)))).toEqual(["refused"]);
    expect(await read(caller(server([odata({ No: "1", Stock: 7 })], metadata)))).toEqual([
      [["1", undefined, undefined]],
    ]);
  });

  it("does not read the metadata over and over", async () => {
    const transport = server([UNKNOWN], response(403, ""));
    const to = caller(transport);
    await read(to);
    await read(to);
    expect(asked(transport).filter((url) => url === "$metadata")).toHaveLength(1);
  });

  it("does not ask twice over and over what stays refused", async () => {
    const transport = server([UNKNOWN], response(200, EDMX));
    const to = caller(transport);
    await read(to);
    const first = transport.requests.length;
    expect(await read(to)).toEqual(["refused"]);
    expect([first, transport.requests.length]).toEqual([3, 4]);
  });

  it("forgets what it selects when that is refused", async () => {
    const transport = server(
      [odata({ No: "1", Inventory: 7 }), UNKNOWN, odata({ No: "1", Inventory: 8 })],
      response(404, ""),
    );
    const to = caller(transport);
    await read(to);
    expect(await read(to)).toEqual([[["1", 8, undefined]]]);
    expect(asked(transport).map((url) => url.includes("$select"))).toEqual([false, true, false, false]);
  });

  it("follows the administrator's names", async () => {
    const transport = server([odata({ Nr: "1", Stock: 7, Inventory: 9 })], response(404, ""));
    const to = caller(transport, { ItemCard: { No: "Nr", Inventory: "Stock" } });
    expect(await read(to)).toEqual([[["1", 7, undefined]]]);
    expect(asked(transport)).toEqual(["ItemCard?$filter=Nr eq '1' and Location_Filter eq 'EAST'"]);
  });

  it("says nothing was found where nothing was", async () => {
    expect(await read(caller(server([odata()], response(404, ""))))).toEqual([[]]);
  });
});
