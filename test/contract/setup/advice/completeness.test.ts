import { isFixable, REASON_IDS } from "../../../../core/setup/health/finding";
import { BUSINESS_CENTRAL } from "./businessCentral";
import { SALES } from "./sales";
import { signInAdvice } from "./signIn";
import { VIRTUAL_TABLES } from "./virtualTables";
import { IN_A_BROWSER, INSTALLS, NOT_PLAYED } from "./where";

test("each piece of advice that the health check knows is followed in one place, or named with the reason why not", () => {
  const rows = [BUSINESS_CENTRAL, SALES, signInAdvice(unstarted), VIRTUAL_TABLES].flat();
  const played = [...rows.map(({ reason }) => reason), ...INSTALLS, ...IN_A_BROWSER, ...Object.keys(NOT_PLAYED)];
  expect([...played].sort()).toEqual(REASON_IDS.filter(isFixable).sort());
});

test("what is not played are few", () => {
  expect(Object.keys(NOT_PLAYED).length).toBeLessThanOrEqual(2);
});

function unstarted(): never {
  throw new Error("Nothing is followed here.");
}
