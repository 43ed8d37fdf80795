import { whyUnreachable } from "../../../browser/whyUnreachable";

/** A browser that knows some permissions. */
function permissions(states: Readonly<Record<string, string>>): Pick<Permissions, "query"> {
  return {
    query: ({ name }) =>
      name in states
        ? Promise.resolve({ state: states[name] } as unknown as PermissionStatus)
        : Promise.reject(new TypeError(`'${name}' is not a valid enum value of type PermissionName.`)),
  };
}

describe("why nothing of a server came", () => {
  it.each([
    ["an encrypted page and an address that is not", "http://localhost:7048/BC", "https:", {}, "mixedContent"],
    ["a page that is not encrypted either", "http://localhost:7048/BC", "http:", {}, "unreachable"],
    [
      "a private address after a no",
      "https://10.1.2.3/BC",
      "https:",
      { "local-network-access": "denied" },
      "privateNetwork",
    ],
    ["the later name of that no", "https://10.1.2.3/BC", "https:", { "local-network": "denied" }, "privateNetwork"],
    [
      "a private address after a yes",
      "https://10.1.2.3/BC",
      "https:",
      { "local-network-access": "granted" },
      "unreachable",
    ],
    ["a browser without such a permission", "https://10.1.2.3/BC", "https:", {}, "unreachable"],
    [
      "a public address after a no",
      "https://bc.example.com/BC",
      "https:",
      { "local-network-access": "denied" },
      "unreachable",
    ],
  ] as const)("is told of %s", async (_name, url, page, states, expected) => {
    expect(await whyUnreachable(url, page, permissions(states))).toBe(expected);
  });

  it("is not known where a page tells nothing of itself", async () => {
    expect(await whyUnreachable("https://10.1.2.3/BC", undefined, undefined)).toBe("unreachable");
  });
});
