import type { SalesClient } from "../../../../sandbox/client/salesClient";
import { createCompany } from "../../../../sandbox/bc/ledger/company";
import type { Company } from "../../../../sandbox/bc/ledger/company";
import { createContext } from "../../../../sandbox/bc/synchronisation/context";
import { fullSynchronisation } from "../../../../sandbox/bc/synchronisation/fullSynchronisation";
import { customers } from "../../../../sandbox/bc/synchronisation/local/customers";
import { addGeneratedItems } from "../../../../sandbox/demo/addGeneratedItems";
import { salesInMemory } from "../../../bench/salesInMemory";

const NOW = new Date("2026-11-23T12:00:00Z");
const MAPPINGS = ["UNIT GROUP", "ITEM UOM", "CUSTOMER", "ITEM-PRODUCT"];
/** Tables whose rows the in-memory Sales finds again; price lists it does not, for it knows no names. */
const TABLES = ["accounts", "products", "productpricelevels", "uomschedules", "uoms"];

function smallCompany(): Company {
  const company = createCompany({
    id: "11111111-2222-3333-4444-555555555555",
    name: "Liten AS",
    displayName: "Liten AS",
    currencyCode: "NOK",
  });
  company.currencies.set("NOK", { code: "NOK", description: "Norske kroner", symbol: "kr", rate: 1 });
  addGeneratedItems(company, 2, NOW.toISOString().slice(0, 10));
  for (const name of ["Bruvik", "Fjordlys"]) {
    customers.create(company).with({ Name: name }).save(NOW);
  }
  return company;
}

/** A Sales that keeps count of the rows it was made to make, and a Business Central that dies before its request of that number is sent. */
function world() {
  const company = smallCompany();
  const { client } = salesInMemory();
  const made = new Map<string, number>();
  let sent = 0;
  let diesAt = Number.POSITIVE_INFINITY;
  let died = (): void => undefined;
  const alive = <T>(send: () => Promise<T>): Promise<T> => {
    sent += 1;
    if (sent > diesAt) {
      died();
      return new Promise<T>(() => undefined);
    }
    return send();
  };
  const mortal: SalesClient = {
    ...client,
    get: (path) => alive(() => client.get(path)),
    rows: (path) => alive(() => client.rows(path)),
    create: (set, row) =>
      alive(() => {
        made.set(set, (made.get(set) ?? 0) + 1);
        return client.create(set, row);
      }),
    update: (set, id, changes) => alive(() => client.update(set, id, changes)),
    remove: (set, id) => alive(() => client.remove(set, id)),
  };
  const run = () => fullSynchronisation(createContext({ company, sales: mortal, now: () => NOW }), MAPPINGS);
  return {
    run,
    sent: () => sent,
    made: () => TABLES.map((set) => [set, made.get(set) ?? 0]),
    coupled: () => [...company.couplings.values()].filter(({ skipped }) => skipped !== true).length,
    dieAt: async (request: number): Promise<void> => {
      diesAt = request;
      const end = new Promise<void>((resolve) => {
        died = resolve;
      });
      void run();
      await end;
      // What other records of the run have been answered before, Business Central has kept.
      await new Promise((resolve) => setImmediate(resolve));
    },
    revive: (): void => {
      sent = 0;
      diesAt = Number.POSITIVE_INFINITY;
    },
  };
}

test("Business Central that dies before any of its requests finishes in the next run, and makes nothing twice", async () => {
  const whole = world();
  await whole.run();
  const requests = whole.sent();
  expect(requests).toBeGreaterThan(20);
  for (let at = 0; at < requests; at++) {
    const killed = world();
    await killed.dieAt(at);
    killed.revive();
    await killed.run();
    expect([at, killed.made(), killed.coupled()]).toEqual([at, whole.made(), whole.coupled()]);
  }
}, 60_000);
