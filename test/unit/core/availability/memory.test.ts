import { newPageMemory } from "../../../../core/values/pageMemory";
import { serverMemory } from "../../../../core/availability/memory";
import { secret } from "../../../../core/values/secret";
import { usableConnection } from "../../../../core/connection/usableConnection";
import { connection } from "../../../support/connections";

function usable(change: Parameters<typeof connection>[0] = {}) {
  const outcome = usableConnection(connection(change));
  if (!outcome.ok) {
    throw new Error("connection refused");
  }
  return outcome.usable;
}

describe("serverMemory", () => {
  it("is one for the same connection and user", () => {
    const memory = newPageMemory();
    expect(serverMemory(memory, usable())).toBe(serverMemory(memory, usable()));
  });

  it("is the same after the key was changed, and never holds it", () => {
    const memory = newPageMemory();
    const before = serverMemory(memory, usable());
    expect(
      serverMemory(
        memory,
        usable({
          authentication: { kind: "accessKey", userName: "READER", accessKey: secret("key-2"), keyOrigin: null },
        }),
      ),
    ).toBe(before);
    expect(JSON.stringify([...memory])).not.toMatch(/key-[12]/);
  });

  it.each([
    [
      "another user",
      { authentication: { kind: "accessKey", userName: "OTHER", accessKey: secret("k"), keyOrigin: null } },
    ],
    ["another address", { odataUrl: "https://other.test/BC/ODataV4", apiUrl: "https://other.test/BC/api/v2.0" }],
    ["another company", { companyName: "Fjordvev AS" }],
    ["another location", { defaultLocation: "EAST" }],
    ["another order of sources", { sources: ["productItemAvailability", "itemCard"] }],
    ["other names", { propertyNames: { ItemCard: { Inventory: "Stock" } } }],
  ] as const)("is another one for %s", (_name, change) => {
    const memory = newPageMemory();
    expect(serverMemory(memory, usable(change))).not.toBe(serverMemory(memory, usable()));
  });
});
