import { userFormat } from "../../../webresources/shared/userFormat";
import { stringsOf } from "../../support/strings";
import { AMERICAN, NORWEGIAN, pageUser } from "./pageUser";

const NOW = new Date("2026-11-02T13:05:00Z");
const english = userFormat(pageUser(AMERICAN), stringsOf("readiness"), () => NOW);
const norwegian = userFormat(pageUser(NORWEGIAN), stringsOf("readiness", 1044), () => NOW);
const mixed = userFormat(pageUser(NORWEGIAN), stringsOf("readiness"), () => NOW, { decimal: ",", group: " " });
/** What Intl writes between figures, as a space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("a page's way of writing", () => {
  it("has the user's figures, and those of the language where the user's are not known", () => {
    const money = [english, norwegian, mixed].map((by) => plain(by.money(12400.5, { code: "NOK", precision: 2 })));
    expect(money).toEqual(["NOK 12,400.50", "NOK 12 400,50", "NOK 12 400,50"]);
  });

  it("has the user's short days in tables, whatever the language", () => {
    expect([english, norwegian, mixed].map((by) => by.shortDate("2026-11-05"))).toEqual([
      "11/5/2026",
      "05.11.2026",
      "05.11.2026",
    ]);
  });

  it("has the user's clock", () => {
    expect([english, norwegian, mixed].map((by) => by.moment(NOW))).toEqual(["2:05 PM", "14:05", "14:05"]);
  });

  it("has the words of the language for this moment", () => {
    expect(norwegian.age(NOW, NOW)).toBe("nå");
  });
});
