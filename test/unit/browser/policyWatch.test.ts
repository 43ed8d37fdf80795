import { watchPolicy } from "../../../browser/policyWatch";

const violation = (blockedURI: string) => Object.assign(new Event("securitypolicyviolation"), { blockedURI });

describe("the watch over the content security policy", () => {
  it("tells the servers to which calls were stopped, also where the event comes after the call", async () => {
    const target = new EventTarget() as unknown as Document;
    const policy = watchPolicy(target);
    expect(await policy.hasStopped("https://bc.test/BC/")).toBe(false);
    const asking = policy.hasStopped("https://bc.test/BC/ODataV4/Company");
    target.dispatchEvent(violation("https://bc.test/BC/ODataV4/Company"));
    expect(await asking).toBe(true);
    expect(await policy.hasStopped("https://other.test/BC/")).toBe(false);
  });

  it("takes nothing for a call that is none", async () => {
    const target = new EventTarget() as unknown as Document;
    const policy = watchPolicy(target);
    target.dispatchEvent(violation("inline"));
    expect(await policy.hasStopped("https://inline/")).toBe(false);
  });

  it("hears nothing once it has ended, and nothing where there is no page", async () => {
    const target = new EventTarget() as unknown as Document;
    const policy = watchPolicy(target);
    policy.end();
    target.dispatchEvent(violation("https://bc.test/"));
    expect(await policy.hasStopped("https://bc.test/")).toBe(false);
    expect(await watchPolicy(undefined).hasStopped("https://bc.test/")).toBe(false);
  });
});
