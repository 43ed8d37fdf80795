import { readOrderIntegration, signOfMode, switchOrderIntegration } from "../../../../core/setup/orderIntegration";
import { answer, collection, counted, refusal, scriptedStore } from "../../../support/fakeStore";
import type { Script } from "../../../support/fakeStore";

const ON = { organizationId: "o1", isOn: true, ordersCarryNumbers: false };
const NO_COLUMN: Script = { EntityDefinitions: collection() };
const COLUMN: Script = { EntityDefinitions: collection({ LogicalName: "bcbi_businesscentralordernumber" }) };
const OFF = { organizations: collection({ organizationid: "o1", issopintegrationenabled: false }) };

describe("the order integration", () => {
  it.each<readonly [string, Script, object]>([
    [
      "on",
      { organizations: collection({ organizationid: "O1", issopintegrationenabled: true }) },
      { ok: true, value: ON },
    ],
    [
      "off",
      { organizations: collection({ organizationid: "o1", issopintegrationenabled: false }) },
      { ok: true, value: { ...ON, isOn: false } },
    ],
    [
      "not to be read",
      { organizations: refusal(403, "prvReadOrganization") },
      { ok: false, problem: { kind: "noPermission", privilege: "prvReadOrganization" } },
    ],
    ["not there", { organizations: collection() }, { ok: false, problem: { kind: "notFound" } }],
  ])("is read: %s", async (_name, script, expected) => {
    expect(await readOrderIntegration(scriptedStore({ ...NO_COLUMN, ...script }).store)).toEqual(expected);
  });

  it.each<readonly [string, Script, boolean]>([
    [
      "some order carries Business Central's number",
      { ...COLUMN, salesorders: collection({ salesorderid: "s1" }) },
      true,
    ],
    ["none does", { ...COLUMN, salesorders: collection() }, false],
    ["orders cannot be read", { ...COLUMN, salesorders: refusal(403, "") }, false],
    ["the column is not there", NO_COLUMN, false],
    ["columns cannot be read", { EntityDefinitions: null }, false],
  ])("tells whether %s", async (_name, script, ordersCarryNumbers) => {
    const read = await readOrderIntegration(scriptedStore({ ...OFF, ...script }).store);
    expect(read).toEqual({ ok: true, value: { organizationId: "o1", isOn: false, ordersCarryNumbers } });
  });

  it.each([
    [true, true, "legacy"],
    [true, false, "legacy"],
    [false, true, "bidirectional"],
    [false, false, null],
  ] as const)("shows by itself, on %s and with numbers %s: %s", (isOn, ordersCarryNumbers, mode) => {
    expect(signOfMode({ isOn, ordersCarryNumbers })).toBe(mode);
  });

  it("is switched on at once", async () => {
    const { store, requests } = scriptedStore({ "organizations(o1)": answer(204) });
    expect(await switchOrderIntegration(store, ON, true)).toEqual({ kind: "done" });
    expect(requests).toMatchObject([{ method: "PATCH", body: '{"issopintegrationenabled":true}' }]);
  });

  it.each([
    [1, "1"],
    [5000, "≥ 5000"],
  ])("is not switched off while %s orders are submitted", async (orders, count) => {
    const { store, requests } = scriptedStore({ salesorders: counted(orders) });
    expect(await switchOrderIntegration(store, ON, false)).toEqual({ kind: "ordersSubmitted", count });
    expect(decodeURIComponent(requests[0]?.path ?? "")).toContain("statecode eq 1");
    expect(requests).toHaveLength(1);
  });

  it("is switched off when no order is submitted", async () => {
    const { store, requests } = scriptedStore({ salesorders: counted(0), organizations: answer(204) });
    expect(await switchOrderIntegration(store, ON, false)).toEqual({ kind: "done" });
    expect(requests[1]?.body).toBe('{"issopintegrationenabled":false}');
  });

  it.each<readonly [string, Script, object]>([
    ["orders cannot be counted", { salesorders: null }, { kind: "unreachable" }],
    [
      "the organisation refuses",
      { salesorders: counted(0), organizations: refusal(403, "prvWriteOrganization") },
      { kind: "noPermission", privilege: "prvWriteOrganization" },
    ],
    [
      "another one writes it",
      { salesorders: counted(0), organizations: answer(412) },
      { kind: "failed", detail: "conflict" },
    ],
  ])("stays where %s", async (_name, script, problem) => {
    expect(await switchOrderIntegration(scriptedStore(script).store, ON, false)).toEqual({ kind: "failed", problem });
  });
});
