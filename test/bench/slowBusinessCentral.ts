import type { AskingPorts } from "../../core/availability/askingPorts";
import type { DocumentQuestion } from "../../core/availability/askDocument";
import { newPageMemory } from "../../core/values/pageMemory";
import type { HttpOutcome, Transport } from "../../core/ports";
import { fakeSales, rows } from "../support/fakeSales";
import { fakeBusinessCentral } from "../unit/core/availability/fakeBusinessCentral";
import type { FakeBusinessCentral } from "../unit/core/availability/fakeBusinessCentral";
import {
  card,
  CONNECTION,
  document,
  line,
  product,
  purchaseLine,
  salesLine,
  UNITS,
} from "../unit/core/availability/scene";

export interface Scene {
  readonly bc: FakeBusinessCentral;
  /** New ports with an empty memory: nothing asked before is known. */
  readonly ports: () => AskingPorts;
  readonly question: DocumentQuestion;
}

/** A document of so many lines, each of a product of its own, and a Business Central that takes its time and knows sales and purchase lines of all. */
export function scene(lines: number, latencyMs: number): Scene {
  const numbers = Array.from({ length: lines }, (_line, at) => String(1000 + at));
  const idOf = (number: string) => `6f0b5f6e-1111-4c11-8c11-${number.padStart(12, "0")}`;
  const bc = fakeBusinessCentral({
    ItemCard: numbers.map((number) => card(number, { Inventory: 10, Qty_on_Sales_Order: 4, Qty_on_Purch_Order: 20 })),
    SalesLines: numbers.map((number) => salesLine(number, 4, "2026-11-10")),
    PurchaseLines: numbers.map((number) => purchaseLine(number, 20, "2026-11-20")),
  });
  const known = new Map<string, HttpOutcome>();
  const transport: Transport = {
    send: async (request) => {
      const key = `${request.url} ${request.body ?? ""}`;
      const passed = new Promise((resolve) => setTimeout(resolve, latencyMs));
      // Another machine would make the answer: what this one spends on it is spent once, before anybody measures.
      const answer = known.get(key) ?? (await bc.send(request));
      known.set(key, answer);
      await passed;
      return answer;
    },
  };
  const sales = fakeSales({
    product: rows(...numbers.map((number) => product(idOf(number), number))),
    uom: rows(...UNITS),
    bcs_connection: rows(CONNECTION),
  });
  return {
    bc,
    ports: () => ({
      sales,
      transport,
      memory: newPageMemory(),
      clock: {
        now: () => new Date(),
        after: (ms, run) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
    }),
    question: {
      companyId: null,
      document: document(numbers.map((number, at) => line(`line-${at}`, idOf(number), 6 + (at % 20)))),
    },
  };
}
