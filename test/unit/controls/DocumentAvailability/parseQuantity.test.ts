import { parseQuantity } from "../../../../controls/DocumentAvailability/parseQuantity";

const english = { decimal: (value: number) => value.toFixed(1) };
const norwegian = { decimal: (value: number) => value.toFixed(1).replace(".", ",") };

describe("parseQuantity", () => {
  it.each([
    ["12", 12, 12],
    [" 12 ", 12, 12],
    ["1.5", 1.5, 1.5],
    ["1,5", 1.5, 1.5],
    ["1,500", 1500, 1.5],
    ["1.500", 1.5, 1500],
    ["1 500,25", 1500.25, 1500.25],
    ["1,234,567.5", 1234567.5, null],
    ["1.234.567,5", null, 1234567.5],
    ["-3", -3, -3],
    ["−3", -3, -3],
    ["", null, null],
    ["much", null, null],
    ["12 PCS", null, null],
    ["1e3", null, null],
    ["99999999999", null, null],
  ])("reads %p as %p in English and %p in Norwegian", (text, inEnglish, inNorwegian) => {
    expect([parseQuantity(text, english), parseQuantity(text, norwegian)]).toEqual([inEnglish, inNorwegian]);
  });
});
