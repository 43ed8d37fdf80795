import { secret } from "../../../../core/values/secret";

describe("secret", () => {
  it("shows its value only when asked by name", () => {
    const key = secret("key-1");
    expect(key.reveal()).toBe("key-1");
    expect([String(key), "" + key.toString(), JSON.stringify({ key })].join()).not.toContain("key-1");
  });
});
