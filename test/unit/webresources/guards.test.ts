/** @jest-environment jsdom */
import { XrmMockGenerator } from "xrm-mock";
import { settle, xrmForm } from "./xrmForm";

const ID = "{A0000000-0000-0000-0000-000000000001}";
const ORDER = "{C0000000-0000-0000-0000-000000000003}";
const BARE = "c0000000-0000-0000-0000-000000000003";
const ME = "{D0000000-0000-0000-0000-000000000004}";

type OnLoad = (context: Xrm.Events.EventContext) => void;

async function run(onLoad: OnLoad): Promise<void> {
  onLoad(XrmMockGenerator.getEventContext());
  await settle();
}

/** A script as a page loads it: its memory is empty. */
async function fresh(script: "priceList" | "synchronised" | "orderProduct"): Promise<OnLoad> {
  jest.resetModules();
  switch (script) {
    case "priceList":
      return (await import("../../../webresources/forms/priceList")).onLoad;
    case "synchronised":
      return (await import("../../../webresources/forms/synchronised")).onLoad;
    case "orderProduct":
      return (await import("../../../webresources/forms/orderProduct")).onLoad;
  }
}

describe("the form of an order's line", () => {
  async function load(order: string | null, row: object) {
    const { notifications, retrieve } = xrmForm("salesorderdetail", ID);
    if (order !== null) {
      XrmMockGenerator.Attribute.createLookup("salesorderid", { id: order, entityType: "salesorder", name: "ORD-01" });
    }
    retrieve.mockResolvedValue(row);
    await run(await fresh("orderProduct"));
    return { notifications: [...notifications.values()], retrieve };
  }

  it.each([
    [
      "waits for Business Central",
      { salesorderid: "o1", statecode: 1, lastbackofficesubmit: null },
      [
        "INFO: This line belongs to a submitted order that waits for Business Central. It cannot be changed here until Business Central has taken the order or given it back.",
      ],
    ],
    [
      "is in Business Central",
      { salesorderid: "o1", statecode: 1, lastbackofficesubmit: "2026-11-02" },
      ["INFO: This line belongs to an order that is in Business Central. Changes are made there."],
    ],
    ["is active", { salesorderid: "o1", statecode: 0, lastbackofficesubmit: null }, []],
  ])("tells of an order that %s", async (_name, row, expected) => {
    const { notifications, retrieve } = await load(ORDER, row);
    expect(notifications).toEqual(expected);
    expect(retrieve).toHaveBeenCalledWith("salesorder", BARE, expect.stringContaining("lastbackofficesubmit"));
  });

  it("asks nothing for a line without order", async () => {
    const { notifications, retrieve } = await load(null, {});
    expect(notifications).toEqual([]);
    expect(retrieve).not.toHaveBeenCalled();
  });

  it("says nothing of the order of a line that the person has left", async () => {
    const { notifications, retrieve } = xrmForm("salesorderdetail", ID);
    const lookup = XrmMockGenerator.Attribute.createLookup("salesorderid", {
      id: ORDER,
      entityType: "salesorder",
      name: "ORD-01",
    });
    retrieve.mockImplementation(() => {
      lookup.setValue([{ id: ID, entityType: "salesorder", name: "ORD-02" }]);
      return Promise.resolve({ salesorderid: "o1", statecode: 1, lastbackofficesubmit: null });
    });
    await run(await fresh("orderProduct"));
    expect(notifications.size).toBe(0);
  });
});

describe("the form of a price list", () => {
  const USERS: Readonly<Record<string, boolean>> = { "bc-user": true, someone: false };

  async function load(creator: string | null, id = ID) {
    const { notifications, retrieve } = xrmForm("pricelevel", id);
    retrieve.mockImplementation((table, row) =>
      Promise.resolve(table === "systemuser" ? { isintegrationuser: USERS[row] } : { _createdby_value: creator }),
    );
    await run(await fresh("priceList"));
    return { notifications: [...notifications.values()], retrieve };
  }

  it("warns that changes by hand are lost where Business Central made the list", async () => {
    expect((await load("{BC-USER}")).notifications).toEqual([
      "WARNING: Business Central maintains this price list. What is changed here by hand is lost at the next synchronisation or stops it; change prices in Business Central.",
    ]);
  });

  it.each([
    ["of a salesperson", "someone"],
    ["of nobody known", null],
  ])("says nothing on a list %s", async (_name, creator) => {
    expect((await load(creator)).notifications).toEqual([]);
  });

  it("asks nothing for a list that is not saved yet", async () => {
    expect((await load("bc-user", "")).retrieve).not.toHaveBeenCalled();
  });
});

describe("the form of a synchronised table", () => {
  function signIn(answer: () => Promise<unknown>) {
    const { notifications, retrieve } = xrmForm("account", ID);
    Xrm.Utility.getGlobalContext = () => ({ userSettings: { userId: ME } }) as unknown as Xrm.GlobalContext;
    retrieve.mockImplementation(answer);
    return { notifications, retrieve };
  }

  it("tells the integration user that nobody will see their changes", async () => {
    const { notifications } = signIn(() => Promise.resolve({ isintegrationuser: true }));
    await run(await fresh("synchronised"));
    expect([...notifications.values()]).toEqual([
      "WARNING: You are signed in as the integration user of Business Central. What you change here will not be synchronised to Business Central; sign in as yourself.",
    ]);
  });

  it("says nothing to others, and asks once however many forms are opened", async () => {
    const { notifications, retrieve } = signIn(() => Promise.resolve({ isintegrationuser: false }));
    const onLoad = await fresh("synchronised");
    await run(onLoad);
    await run(onLoad);
    expect(notifications.size).toBe(0);
    expect(retrieve.mock.calls).toEqual([
      ["systemuser", "d0000000-0000-0000-0000-000000000004", "?$select=isintegrationuser"],
    ]);
  });

  it("asks again after a failure, which it names", async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the platform rejects with plain objects
    const { notifications, retrieve } = signIn(() => Promise.reject({ errorCode: 1, message: "SQL time-out" }));
    const onLoad = await fresh("synchronised");
    await run(onLoad);
    expect([...notifications.values()]).toEqual([
      "WARNING: BusinessCentralSales.Synchronised.onLoad failed: SQL time-out",
    ]);
    await run(onLoad);
    expect(retrieve).toHaveBeenCalledTimes(2);
  });
});
