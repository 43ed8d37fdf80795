import { formatMoney, formatNumber } from "../../../../../sandbox/sales/format/formatNumber";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replace("\u2212", "-");

test.each([
  [1234.5, 2, "en-US", "1,234.50"],
  [1234.5, 2, "nb-NO", "1 234,50"],
  [0, 0, "en-US", "0"],
  [-3.14159, 3, "en-US", "-3.142"],
])("%d with %d decimals in %s", (value, digits, locale, expected) => {
  expect(plain(formatNumber(value, digits, locale))).toBe(expected);
});

test.each([
  [1234.5, "kr", "nb-NO", "kr 1 234,50"],
  [-5, "kr", "en-US", "-kr 5.00"],
  [5, "€", "en-US", "€5.00"],
])("money %d in %s for %s", (value, symbol, locale, expected) => {
  expect(plain(formatMoney(value, 2, symbol, locale))).toBe(expected);
});
