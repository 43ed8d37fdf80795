import { parsePasted } from "../../../../controls/DocumentAvailability/adding/parsePasted";

describe("a text put into the field for products", () => {
  it.each([
    ["a row of a spreadsheet", "1000\t4", [["1000", "4"]]],
    [
      "rows with an empty one at the end, as spreadsheets copy them",
      "1000\t4\r\n1001\t 2,5 \r\n",
      [
        ["1000", "4"],
        ["1001", "2,5"],
      ],
    ],
    [
      "rows with more columns",
      "1000\t4\tDesk\n1001\t2\tLamp",
      [
        ["1000", "4"],
        ["1001", "2"],
      ],
    ],
    [
      "lines of a text file",
      "1000;4\n1001;2",
      [
        ["1000", "4"],
        ["1001", "2"],
      ],
    ],
    [
      "numbers alone: quantities are still to be typed",
      "1000\n1001",
      [
        ["1000", ""],
        ["1001", ""],
      ],
    ],
  ])("is a list: %s", (_name, text, lines) => {
    expect(parsePasted(text)).toEqual(lines.map(([number, quantity]) => ({ number, quantity })));
  });

  it.each([
    ["a number", "1000"],
    ["a name", "Desk; oak"],
    ["nothing", "\n"],
  ])("is typed: %s", (_name, text) => {
    expect(parsePasted(text)).toBeNull();
  });
});
