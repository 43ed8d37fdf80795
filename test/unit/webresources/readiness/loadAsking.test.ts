/** @jest-environment jsdom */
import { NOT_ASKED } from "../../../../core/orders/readiness/facts";
import type { BusinessCentralFacts } from "../../../../core/orders/readiness/facts";
import type { QuestionPorts } from "../../../../webresources/pages/readiness/askBusinessCentral";
import { askWhenLoaded } from "../../../../webresources/pages/readiness/loadAsking";
import type { SalesFacts } from "../../../../core/orders/readiness/readFacts";

const PORTS = {} as QuestionPorts;
const FACTS = {} as SalesFacts;
const TOLD: BusinessCentralFacts = { ...NOT_ASKED, place: "VEST" };

const scripts = () => [...document.head.querySelectorAll("script")];
const last = () => scripts().at(-1);

function arrive(): void {
  Object.assign(globalThis, {
    BusinessCentralSales: { Asking: { askBusinessCentral: () => () => Promise.resolve(TOLD) } },
  });
  last()?.dispatchEvent(new Event("load"));
}

describe("the questions to Business Central", () => {
  it("are not asked where their script cannot be loaded, are tried again, and are loaded once from then on", async () => {
    const first = askWhenLoaded(PORTS)(FACTS);
    expect(last()?.getAttribute("src")).toBe("asking.js");
    last()?.dispatchEvent(new Event("error"));
    expect(await first).toBe(NOT_ASKED);

    const second = askWhenLoaded(PORTS)(FACTS);
    expect(scripts()).toHaveLength(2);
    arrive();
    expect(await second).toBe(TOLD);

    expect(await askWhenLoaded(PORTS)(FACTS)).toBe(TOLD);
    expect(scripts()).toHaveLength(2);
  });
});
