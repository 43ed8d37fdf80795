/** @jest-environment jsdom */
import { xrmForm } from "./xrmForm";

const NO_TABLE = { errorCode: 0x80060888, message: "Resource not found for the segment 'nav_defaultconnections'." };
const NO_RIGHT = {
  errorCode: 0x80040220,
  message: "Principal user is missing prvReadnav_DefaultConnection privilege.",
};

async function page(answer: readonly object[] | object) {
  xrmForm("account", "a0000000-0000-0000-0000-000000000001");
  jest.resetModules();
  const asked: string[] = [];
  Xrm.WebApi.retrieveMultipleRecords = ((name: string) => {
    asked.push(name);
    return Array.isArray(answer)
      ? Promise.resolve({ entities: answer })
      : Promise.reject(Object.assign(new Error("refused"), answer));
  }) as unknown as typeof Xrm.WebApi.retrieveMultipleRecords;
  const { theirsIsNotThere } = await import("../../../webresources/ribbon/openCommands");
  return { theirsIsNotThere, asked };
}

describe("our command to show a record in Business Central", () => {
  it.each([
    ["hides where the person may use Microsoft's", [], false],
    ["shows where Microsoft's solution is not installed", NO_TABLE, true],
    ["shows where the person has no right to Microsoft's", NO_RIGHT, true],
    ["shows where Sales does not tell", { message: "Failed to fetch" }, true],
  ] as const)("%s, and asks once a page", async (_name, answer, isOurs) => {
    const { theirsIsNotThere, asked } = await page(answer);
    expect(await Promise.all([theirsIsNotThere(), theirsIsNotThere()])).toEqual([isOurs, isOurs]);
    expect(theirsIsNotThere()).toBe(isOurs);
    expect(asked).toEqual(["nav_defaultconnection"]);
  });
});
