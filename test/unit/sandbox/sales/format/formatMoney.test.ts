import { formatMoney } from "../../../../../sandbox/sales/format/formatMoney";
import { AMERICAN, NORWEGIAN } from "../../formats";

test.each([
  [1234.5, "kr", NORWEGIAN, "kr\u00a01\u00a0234,50"],
  [-5, "kr", AMERICAN, "-kr\u00a05.00"],
  [5, "€", AMERICAN, "€5.00"],
])("money %d in %s", (value, symbol, formats, expected) => {
  expect(formatMoney(value, 2, symbol, formats)).toBe(expected);
});
