import { userFormat } from "../../../webresources/shared/userFormat";
import { stringsOf } from "../../support/strings";
import { pageUser } from "./pageUser";

const NOW = new Date("2026-11-02T13:05:00Z");
const english = userFormat(pageUser("h:mm tt"), stringsOf("readiness"), () => NOW);
const norwegian = userFormat(pageUser("HH:mm"), stringsOf("readiness", 1044), () => NOW);
/** What Intl writes between figures, as a space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("a page's way of writing", () => {
  it("has the figures of the language", () => {
    expect(plain(english.money(12400.5, { code: "NOK", precision: 2 }))).toBe("NOK 12,400.50");
    expect(plain(norwegian.money(12400.5, { code: "NOK", precision: 2 }))).toBe("NOK 12 400,50");
  });

  it("has short days in tables", () => {
    expect([english.shortDate("2026-11-05"), norwegian.shortDate("2026-11-05")]).toEqual(["05/11/2026", "05.11.2026"]);
  });

  it("has the user's clock", () => {
    expect(plain(english.moment(NOW))).toMatch(/^02:05 pm$/i);
    expect(norwegian.moment(NOW)).toBe("14:05");
  });

  it("has the words of the language for this moment", () => {
    expect(norwegian.age(NOW, NOW)).toBe("nå");
  });
});
