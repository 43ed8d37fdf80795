/** @jest-environment jsdom */
import { cleanup, render, screen } from "@testing-library/react";
import * as React from "react";
import { PastSales } from "../../../../../controls/shared/item/PastSales";
import type { Told } from "../../../../../core/availability/itemDetails";
import type { PastSale } from "../../../../../core/availability/price/pastSales";
import { SURROUNDINGS } from "../availability/build";

const SALE: PastSale = {
  document: "103001",
  day: "2026-10-20",
  quantity: 4,
  unit: "PCS",
  price: 95,
  discount: 5,
  currency: "NOK",
};
const told = (...rows: readonly PastSale[]): Told<PastSale> => ({ kind: "told", rows, askedOn: new Date() });
const show = (sales: Told<PastSale> | null) => render(<PastSales sales={sales} renderContext={SURROUNDINGS} />);

afterEach(cleanup);

describe("the last sales to a customer", () => {
  it("have day, quantity, price and discount", () => {
    show(told(SALE));
    const cells = screen.getByRole("table", { name: "Last sales to the customer" }).querySelectorAll("tbody > tr > *");
    expect([...cells].map(({ textContent }) => textContent)).toEqual([
      SURROUNDINGS.format.shortDate("2026-10-20"),
      "4 PCS",
      "NOK 95.00",
      "5 %",
    ]);
  });

  it("have the invoice's number where its day is not told, and no currency that is not", () => {
    show(told({ ...SALE, day: null, currency: null, discount: 0 }));
    const row = screen.getByRole("table").querySelector("tbody > tr");
    expect(row?.textContent).toBe("Invoice 1030014 PCS95.00");
  });

  it.each([
    ["there are none", told(), "No posted sales invoice sells this item to the customer."],
    [
      "nobody named their service",
      { kind: "notTold", problem: null },
      "The last sales are not available. They need the posted sales invoice lines service in the connection.",
    ],
    [
      "Business Central does not tell",
      { kind: "notTold", problem: { kind: "notPublished", service: "X", host: "bc.test" } },
      "The service is not published",
    ],
  ] as const)("say that %s", (_name, sales, text) => {
    show(sales);
    expect(screen.getByRole("region").textContent).toContain(text);
  });

  it("keep their room while they are asked for", () => {
    show(null);
    expect(screen.getByRole("region").getAttribute("aria-busy")).toBe("true");
    expect(screen.getByRole("status", { name: "Asking for the last sales …" })).toBeTruthy();
  });
});
