import { createCompany } from "../../sandbox/bc/ledger/company";
import type { Company } from "../../sandbox/bc/ledger/company";
import { createContext } from "../../sandbox/bc/synchronisation/context";
import { fullSynchronisation } from "../../sandbox/bc/synchronisation/fullSynchronisation";
import { customers } from "../../sandbox/bc/synchronisation/local/customers";
import { mappingsOf } from "../../sandbox/bc/synchronisation/mappings";
import { runMapping } from "../../sandbox/bc/synchronisation/runMapping";
import { addGeneratedItems } from "../../sandbox/demo/addGeneratedItems";
import { salesInMemory } from "./salesInMemory";
import type { Measured } from "./table";

const ITEMS = 20_000;
const CUSTOMERS = 5_000;
const CHANGED = 20;
const MAPPINGS = ["UNIT GROUP", "ITEM UOM", "CUSTOMER", "ITEM-PRODUCT"];
const NOW = new Date("2026-11-23T12:00:00Z");

/**
 * The sandbox's synchronisation of a large company with a Sales that takes no time: the first full one, one that finds nothing, and one that finds a
 * few changes. Times go to the error output: they are this machine's.
 */
export async function measureSynchronisation(): Promise<readonly Measured[]> {
  const company = largeCompany();
  const { client, take } = salesInMemory();
  const context = () => createContext({ company, sales: client, now: () => NOW });
  const run = async () => {
    const fresh = context();
    for (const mapping of mappingsOf(company).filter(({ name }) => MAPPINGS.includes(name))) {
      await runMapping(fresh, mapping);
    }
  };
  const full = await timed(() => fullSynchronisation(context(), MAPPINGS));
  const first = take();
  await run();
  take();
  const idle = await timed(run);
  const nothing = take();
  for (const [no, item] of [...company.items].slice(0, CHANGED)) {
    company.items.set(no, { ...item, unitCost: item.unitCost + 1 });
  }
  const some = await timed(run);
  const changed = take();
  process.stderr.write(
    `${ITEMS} items, ${CUSTOMERS} customers: in full ${seconds(full)} and ${first.requests} requests; nothing changed ${seconds(idle)}; ${CHANGED} changed ${seconds(some)}.\n`,
  );
  const records = ITEMS + CUSTOMERS;
  return [
    {
      what: `${ITEMS} items, ${CUSTOMERS} customers: requests to Sales of the first full synchronisation ÷ records`,
      is: first.requests / records,
      atMost: 9,
    },
    { what: "the same, nothing changed: requests of all jobs", is: nothing.requests, atMost: 12 },
    {
      what: `the same, ${CHANGED} items changed: requests ÷ changed items`,
      is: (changed.requests - nothing.requests) / CHANGED,
      atMost: 4,
    },
    { what: `the same: time of that run ÷ time of the full one`, is: some / full, atMost: 0.5 },
  ];
}

function largeCompany(): Company {
  const company = createCompany({
    id: "11111111-2222-3333-4444-555555555555",
    name: "Stor AS",
    displayName: "Stor AS",
    currencyCode: "NOK",
  });
  company.currencies.set("NOK", { code: "NOK", description: "Norske kroner", symbol: "kr", rate: 1 });
  addGeneratedItems(company, ITEMS, NOW.toISOString().slice(0, 10));
  for (let at = 0; at < CUSTOMERS; at++) {
    customers
      .create(company)
      .with({ Name: `Kunde ${at}` })
      .save(NOW);
  }
  return company;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
