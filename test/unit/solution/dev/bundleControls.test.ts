import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { bundleControls, PLATFORM_LIBRARIES } from "../../../../solution/build/dev/bundleControls";

/** A repository of one control, as the last build of pcf-scripts left it. */
function repository(source: string): string {
  const root = mkdtempSync(join(tmpdir(), "bcs-dev-"));
  for (const folder of ["controls/Greeting", "out/controls/Greeting"]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  writeFileSync(join(root, "controls/Greeting/index.ts"), source);
  writeFileSync(
    join(root, "out/controls/Greeting/ControlManifest.xml"),
    '<manifest><control namespace="Made.Up" constructor="Greeting" version="1.0.0"/></manifest>',
  );
  return root;
}

describe("a control in development", () => {
  it("registers itself under its name, and takes React from the platform", async () => {
    const root = repository(
      'import * as React from "react";\nexport class Greeting { public readonly react = React.version; }',
    );
    expect(await bundleControls(root, ["Greeting"])).toEqual([]);
    const registered = new Map<string, new () => { readonly react: string }>();
    const platform = {
      Reactv16: { version: "the platform's" },
      ComponentFramework: {
        registerControl: (name: string, control: new () => { readonly react: string }) => registered.set(name, control),
      },
    };
    runInNewContext(readFileSync(join(root, "out/controls/Greeting/bundle.js"), "utf8"), {
      window: platform,
      ...platform,
    });
    const Greeting = registered.get("Made.Up.Greeting");
    expect(Greeting === undefined ? null : new Greeting().react).toBe("the platform's");
  });

  it("tells what is wrong with its source and leaves the bundle that was there", async () => {
    const root = repository("export class {");
    writeFileSync(join(root, "out/controls/Greeting/bundle.js"), "as before");
    expect((await bundleControls(root, ["Greeting"])).join()).toMatch(/index\.ts:1:\d+/);
    expect(readFileSync(join(root, "out/controls/Greeting/bundle.js"), "utf8")).toBe("as before");
  });

  it("takes the platform's libraries from where pcf-scripts takes them", () => {
    const versions = readFileSync(require.resolve("pcf-scripts/PlatformLibraryVersions.json"), "utf8");
    expect(Object.values(PLATFORM_LIBRARIES).filter((name) => !versions.includes(`"${name}"`))).toEqual([]);
  });
});
