/** @jest-environment jsdom */
import { cultureOf } from "../../../../../sandbox/shell/locale/culture";
import type { BundleLoader } from "../../../../../sandbox/shell/pcf/controlLibrary";
import { ControlLibrary } from "../../../../../sandbox/shell/pcf/controlLibrary";
import { FakeServer, SESSION } from "../fake/fakeServer";

const MANIFEST = `<manifest><control namespace="Demo" constructor="Badge" control-type="virtual"><resources><code path="bundle.js"/><css path="css/a.css"/>
  <resx path="strings/Badge.1033.resx"/><resx path="strings/Badge.1044.resx"/></resources></control></manifest>`;
const resx = (text: string) => `<root><data name="Hello"><value>${text}</value></data></root>`;

function start(languageId = 1033, registered: string | null = "Demo.Badge") {
  const server = new FakeServer()
    .answer("GET", /ControlManifest\.xml$/, { body: MANIFEST })
    .answer("GET", /1033\.resx$/, { body: resx("Hello") })
    .answer("GET", /1044\.resx$/, { body: resx("Hei") });
  const loaded: string[] = [];
  const loader: BundleLoader = {
    loadScript: (address) => {
      loaded.push(address);
      return Promise.resolve();
    },
    loadStyles: (address) => loaded.push(address),
    takeRegistered: (name) =>
      name === registered
        ? class {
            init = () => undefined;
            updateView = () => {
              throw new Error("not drawn here");
            };
            destroy = () => undefined;
          }
        : null,
  };
  return {
    loaded,
    server,
    library: new ControlLibrary(
      server.send,
      loader,
      { "demo_Demo.Badge": "1.2.3" },
      cultureOf({ ...SESSION, languageId }),
    ),
  };
}

const DEPENDENCY = '<dependency type="control" name="demo_Demo.Rules" order="1"/>';
const RULES =
  '<library name="Rules" order="2"><packaged_library path="lib/b.js"/></library><library name="Base" order="1"><packaged_library path="lib/a.js"/></library>';

/** Two controls that depend on a third one's libraries. */
function startDependent(
  changes: {
    readonly dependency?: string;
    readonly libraries?: string;
    readonly versions?: Readonly<Record<string, string>>;
  } = {},
) {
  const {
    dependency = DEPENDENCY,
    libraries = RULES,
    versions = { "demo_Demo.Badge": "1.2.3", "demo_Demo.Tag": "1.2.3", "demo_Demo.Rules": "2.0.0" },
  } = changes;
  const server = new FakeServer()
    .answer("GET", /Rules\/ControlManifest\.xml$/, {
      body: `<manifest><control namespace="Demo" constructor="Rules"><resources>${libraries}<code path="bundle.js"/></resources></control></manifest>`,
    })
    .answer("GET", /(Badge|Tag)\/ControlManifest\.xml$/, {
      body: `<manifest><control namespace="Demo" constructor="Badge" control-type="virtual"><resources>${dependency}<code path="bundle.js"/></resources></control></manifest>`,
    });
  const loaded: string[] = [];
  const loader: BundleLoader = {
    loadScript: (address) => {
      loaded.push(address);
      return Promise.resolve();
    },
    loadStyles: () => undefined,
    takeRegistered: () =>
      class {
        init = () => undefined;
        updateView = () => {
          throw new Error("not drawn here");
        };
        destroy = () => undefined;
      },
  };
  return { loaded, library: new ControlLibrary(server.send, loader, versions, cultureOf(SESSION)) };
}

describe("libraries of other controls", () => {
  it("are loaded before the bundle in their order, and once for all that depend on them", async () => {
    const { loaded, library } = startDependent();
    await Promise.all([library.load("demo_Demo.Badge"), library.load("demo_Demo.Tag")]);
    expect(loaded).toEqual([
      "/CustomControls/demo_Demo.Rules/lib/a.js?v=2.0.0",
      "/CustomControls/demo_Demo.Rules/lib/b.js?v=2.0.0",
      "/CustomControls/demo_Demo.Badge/bundle.js?v=1.2.3",
      "/CustomControls/demo_Demo.Tag/bundle.js?v=1.2.3",
    ]);
  });

  it.each([
    [
      "the control is nowhere",
      { versions: { "demo_Demo.Badge": "1" } },
      "The control demo_Demo.Badge depends on demo_Demo.Rules, which no imported solution has brought.",
    ],
    [
      "it carries none",
      { libraries: "" },
      "The control demo_Demo.Badge depends on demo_Demo.Rules, which carries no library.",
    ],
    [
      "they load in a way that is not documented",
      { dependency: DEPENDENCY.replace("order=", 'load-type="lazy" order=') },
      "The sandbox does not support the load-type lazy in the control demo_Demo.Badge. Let the library load with the control.",
    ],
    [
      "they are not of a control",
      { dependency: DEPENDENCY.replace('"control"', '"script"') },
      "The sandbox does not support the dependency of the control demo_Demo.Badge on a script. Depend on a control.",
    ],
  ])("are missed where %s", async (_what, changes, message) => {
    await expect(startDependent(changes).library.load("demo_Demo.Badge")).rejects.toThrow(message);
  });
});

describe("a library on demand", () => {
  const dependency = DEPENDENCY.replace("order=", 'load-type="onDemand" order=');

  it("is loaded when the control asks for it, once", async () => {
    const { loaded, library } = startDependent({ dependency });
    const control = await library.load("demo_Demo.Badge");
    expect(loaded).toEqual(["/CustomControls/demo_Demo.Badge/bundle.js?v=1.2.3"]);
    await Promise.all([control.loadDependency("demo_Demo.Rules"), control.loadDependency("demo_Demo.Rules")]);
    expect(loaded.slice(1)).toEqual([
      "/CustomControls/demo_Demo.Rules/lib/a.js?v=2.0.0",
      "/CustomControls/demo_Demo.Rules/lib/b.js?v=2.0.0",
    ]);
  });

  it("is refused where the manifest does not name it", async () => {
    const control = await startDependent({ dependency }).library.load("demo_Demo.Badge");
    await expect(control.loadDependency("demo_Demo.Other")).rejects.toThrow(
      "The manifest of demo_Demo.Badge has no dependency demo_Demo.Other with the load-type onDemand.",
    );
  });
});

describe("libraries of the platform", () => {
  it("that the shell is not made of are loaded before the first bundle that asks for them", async () => {
    const dependency =
      '<platform-library name="Fluent" version="8.121.1"/><platform-library name="React" version="16.8.6"/>';
    const { loaded, library } = startDependent({ dependency });
    await Promise.all([library.load("demo_Demo.Badge"), library.load("demo_Demo.Tag")]);
    expect(loaded).toEqual([
      "/_shell/fluent-8.121.1.js",
      "/CustomControls/demo_Demo.Badge/bundle.js?v=1.2.3",
      "/CustomControls/demo_Demo.Tag/bundle.js?v=1.2.3",
    ]);
  });

  it("that the sandbox does not have are refused before the bundle runs", async () => {
    const { loaded, library } = startDependent({ dependency: '<platform-library name="React" version="18.3.1"/>' });
    await expect(library.load("demo_Demo.Badge")).rejects.toThrow(
      "The sandbox does not support the platform library React 18.3.1",
    );
    expect(loaded).toEqual([]);
  });
});

describe("the control library", () => {
  it("loads a bundle once, with its version in the address", async () => {
    const { loaded, library } = start();
    await Promise.all([library.load("demo_Demo.Badge"), library.load("demo_Demo.Badge")]);
    expect(loaded).toEqual([
      "/CustomControls/demo_Demo.Badge/css/a.css",
      "/CustomControls/demo_Demo.Badge/bundle.js?v=1.2.3",
    ]);
  });

  it.each([
    [1033, "Hello"],
    [1044, "Hei"],
  ])("gives the strings of the language %p", async (language, text) => {
    expect((await start(language).library.load("demo_Demo.Badge")).strings.get("Hello")).toBe(text);
  });

  it("says when no solution has brought the control", async () => {
    await expect(start().library.load("demo_Demo.Other")).rejects.toThrow(
      "The form uses the control demo_Demo.Other, which no imported solution has brought.",
    );
  });

  it("says when the bundle does not register the control", async () => {
    await expect(start(1033, null).library.load("demo_Demo.Badge")).rejects.toThrow(
      "The bundle of demo_Demo.Badge did not register Demo.Badge; see the console for errors while it ran.",
    );
  });

  it("passes on why a file did not come", async () => {
    const { server, library } = start();
    server.refuse("GET", /ControlManifest/, 404, "0x80040217", "No such file.");
    await expect(library.load("demo_Demo.Badge")).rejects.toThrow("No such file.");
  });
});
