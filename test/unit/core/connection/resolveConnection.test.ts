import { resolveConnection } from "../../../../core/connection/resolveConnection";
import { connection } from "../../../support/connections";

const NORTH = connection({ id: "north", companyId: "11111111-1111-1111-1111-111111111111" });
const SOUTH = connection({ id: "south", companyId: "22222222-2222-2222-2222-222222222222" });
const ANY = connection({ id: "any", companyId: null });

describe("resolveConnection", () => {
  it.each([
    ["no connection", [], null, { ok: false, reason: "none" }],
    ["one connection and a document without company", [NORTH], null, { ok: true, connection: NORTH }],
    ["several connections and a document without company", [NORTH, SOUTH], null, { ok: false, reason: "several" }],
    ["the company of the document", [NORTH, SOUTH], SOUTH.companyId, { ok: true, connection: SOUTH }],
    [
      "the company in capitals",
      [NORTH, { ...SOUTH, companyId: "ABCDEF" }],
      "abcdef",
      { ok: true, connection: { ...SOUTH, companyId: "ABCDEF" } },
    ],
    [
      "a company that has no connection",
      [NORTH, SOUTH],
      "33333333-3333-3333-3333-333333333333",
      { ok: false, reason: "noneForCompany" },
    ],
    ["only a connection of another company", [NORTH], SOUTH.companyId, { ok: false, reason: "noneForCompany" }],
    ["one connection for whatever company", [ANY], SOUTH.companyId, { ok: true, connection: ANY }],
    [
      "a connection for whatever company among several",
      [ANY, NORTH],
      SOUTH.companyId,
      { ok: false, reason: "noneForCompany" },
    ],
  ])("decides with %s", (_name, connections, companyId, expected) => {
    expect(resolveConnection(connections, companyId)).toEqual(expected);
  });
});
