import versions from "pcf-scripts/PlatformLibraryVersions.json";
import { PLATFORM_LIBRARIES } from "../../../../../sandbox/shell/pcf/platformLibraries";

/** What bundles expect is decided by the tool that builds them. */
it.each(["react", "fluent"] as const)("the versions and global names of %s are those of pcf-scripts", (name) => {
  const ours = PLATFORM_LIBRARIES.filter((library) => library.name.toLowerCase() === name);
  expect(ours.map(({ from, to, globalNames }) => ({ from, to, globalName: globalNames[0] }))).toEqual(
    versions[name].map(({ minVersion, maxVersion, libAlias }) => ({
      from: minVersion,
      to: maxVersion,
      globalName: libAlias,
    })),
  );
});

it("react-dom goes with react", () => {
  const names = PLATFORM_LIBRARIES.flatMap(({ globalNames }) => globalNames);
  expect(names).toEqual(expect.arrayContaining(versions.react_dom.map(({ libAlias }) => libAlias)));
});
