/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { ForecastChart } from "../../../../../controls/shared/item/ForecastChart";
import type { ForecastPoint } from "../../../../../core/availability/forecast";
import { SURROUNDINGS } from "../availability/build";

const POINTS: readonly ForecastPoint[] = [
  { date: "2026-11-02", balance: 10, available: 4 },
  { date: "2026-11-20", balance: 4, available: 4 },
  { date: "2026-12-10", balance: 28, available: 28 },
  { date: "2026-12-28", balance: 28, available: 28 },
];

function show(date: ForecastPoint["date"] = "2026-11-25") {
  render(
    <ForecastChart
      points={POINTS}
      wanted={{ date, quantity: 12 }}
      isDated
      unitName="PCS"
      renderContext={SURROUNDINGS}
    />,
  );
  const slider = screen.getByRole("slider", { name: "Forecast by day" });
  return { slider, said: () => slider.getAttribute("aria-valuetext") };
}

afterEach(cleanup);

describe("the picture of the forecast", () => {
  it("tells what holds on the wanted day, until somebody looks at another", () => {
    expect(show().said()).toBe("From 20.11.2026: 4 PCS in stock, 4 PCS can be promised");
  });

  it("leads from step to step by keyboard, and stops at the ends", () => {
    const { slider, said } = show("2026-11-02");
    expect(said()).toBe("From 02.11.2026: 10 PCS in stock, 4 PCS can be promised");
    fireEvent.keyDown(slider, { key: "ArrowRight" });
    expect(said()).toMatch(/^From 20\.11\.2026: 4 PCS/);
    fireEvent.keyDown(slider, { key: "End" });
    fireEvent.keyDown(slider, { key: "ArrowRight" });
    expect(said()).toMatch(/^From 28\.12\.2026: 28 PCS/);
    fireEvent.keyDown(slider, { key: "Home" });
    fireEvent.keyDown(slider, { key: "ArrowLeft" });
    expect(said()).toMatch(/^From 02\.11\.2026/);
  });

  it("names today, the days of its steps, the wanted day and the last day of which anything is known", () => {
    show();
    const figure = screen.getByRole("figure");
    for (const text of ["Today", "Wanted on 25.11.2026", "12 PCS wanted", "Nothing is known after 10.12.2026"]) {
      expect(figure.textContent).toContain(text);
    }
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "The stock is 10 on 02.11.2026 and 28 on 28.12.2026. Wanted on 25.11.2026 12 PCS wanted",
    );
  });
});
