/** @jest-environment jsdom */
import { prepareForBundles } from "../../../../../sandbox/shell/pcf/browserBundles";

it("gives React under the names of today and under those that bundles of older pcf-scripts look for", () => {
  prepareForBundles(window);
  const given = (name: string): unknown => Reflect.get(window, name);
  expect(given("Reactv16")).toHaveProperty("createElement");
  expect(given("ReactDOMv16")).toHaveProperty("render");
  expect(given("React")).toBe(given("Reactv16"));
  expect(given("ReactDOM")).toBe(given("ReactDOMv16"));
});
