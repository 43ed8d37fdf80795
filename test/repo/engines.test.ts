import { readFileSync } from "node:fs";
import { join } from "node:path";
import { minVersion, satisfies } from "semver";

const ROOT = join(__dirname, "..", "..");

interface Locked {
  readonly engines?: { readonly node?: string };
  readonly optional?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

describe("the oldest Node that package.json promises", () => {
  it("runs every package that is installed", () => {
    const oldest = minVersion(packages[""]?.engines?.node ?? "*")?.version ?? "";
    expect(oldest).toBe("20.19.0");
    const refusing = Object.entries(packages)
      .filter(([, { optional }]) => optional !== true)
      .filter(([, { engines }]) => engines?.node !== undefined && !satisfies(oldest, engines.node))
      .map(([path, { engines }]) => `${path}: ${engines?.node}`);
    expect(refusing).toEqual([]);
  });

  it("is told to whoever has an older one, before anything newer runs", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const first = ["start", "dev", "build", "test", "health", "bcsales", "relay"];
    expect(first.filter((name) => scripts[`pre${name}`] !== "node solution/build/checkNode.cjs")).toEqual([]);
  });
});
