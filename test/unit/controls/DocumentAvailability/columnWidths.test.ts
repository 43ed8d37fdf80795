import { columnWidths, widthOf } from "../../../../controls/DocumentAvailability/columnWidths";
import type { ColumnRole, GridColumn } from "../../../../controls/DocumentAvailability/mapping";

const column = (label: string, role: ColumnRole = "other"): GridColumn => ({
  name: label,
  label,
  role,
  under: null,
  isSortable: true,
  sorted: null,
  isNumber: true,
});
const cell = (text: string, under = "") => ({ text, under });

describe("how wide columns are, in digits", () => {
  it.each([
    ["a figure counts its digits, and half of what parts them", "7,290.00", 7],
    ["narrow letters count less than a digit", "till", 2.15],
    ["wide letters count more", "mm", 3],
    ["capitals count a little more", "NOK", 3.6],
  ])("%s", (_name, text, width) => {
    expect(widthOf(text)).toBeCloseTo(width);
  });

  it("fit the widest text of the rows, or the longest word above, and leave the rest to the item", () => {
    const columns = [column("Product", "item"), column("Price Per Unit"), column("Quantity")];
    const [item, price, quantity] = columnWidths(columns, [
      [cell("Desk"), cell("kr 7,290.00", "−kr 12.00"), cell("1")],
      [cell("Height-adjustable desk"), cell("kr 95.00"), cell("24", "PCS")],
    ]);
    expect(item).toBeNull();
    expect(price).toBeCloseTo(widthOf("kr 7,290.00"));
    expect(quantity).toBeCloseTo(1.1 * widthOf("Quantity"));
  });

  it("end where a text is no figure any more", () => {
    const [, note] = columnWidths([column("Product", "item"), column("Note")], [[cell("Desk"), cell("a".repeat(60))]]);
    expect(note).toBe(18);
  });

  it("shows the longest word of a heading whole, up to thirteen digits' room", () => {
    const headings = ["Forespurt leveringsdato", "Antall", "Kontraktsforhandlingsprotokoll"];
    const widths = columnWidths([column("Product", "item"), ...headings.map((label) => column(label))], []);
    const [, date, quantity, long] = widths;
    expect(date).toBeCloseTo(Math.min(13, 1.1 * widthOf("leveringsdato")), 5);
    expect(quantity).toBeCloseTo(1.1 * widthOf("Antall"), 5);
    expect(long).toBe(13);
  });
});
