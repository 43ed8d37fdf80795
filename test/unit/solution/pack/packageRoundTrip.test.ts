import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { assembleSolution } from "../../../../solution/build/pack/assembleSolution";
import { packageEntries, PACKAGE_TYPES } from "../../../../solution/build/pack/packageEntries";
import type { PackageType } from "../../../../solution/build/pack/packageEntries";
import { readTree } from "../../../../solution/build/pack/sourceTree";
import type { SourceTree } from "../../../../solution/build/pack/sourceTree";
import { zipEntries } from "../../../../solution/build/pack/zipEntries";
import { solutionFolders } from "../../../../solution/build/solutionFolders";
import { exampleTree, REPOSITORY } from "../support/exampleSolution";
import { comparableSource, unpackSolution } from "../support/unpackSolution";

function pack(tree: SourceTree, type: PackageType): Uint8Array {
  return zipEntries(packageEntries(assembleSolution(tree, "Example"), type));
}

const real = solutionFolders(REPOSITORY).map((name) => [name, readTree(join(REPOSITORY, "solution", name))] as const);
const sources: readonly (readonly [string, SourceTree])[] = [["the example", exampleTree()], ...real];

describe("a packed solution", () => {
  it("is tried with the repository's own sources too", () => {
    expect(real.map(([name]) => name)).toEqual(["BusinessCentralSales", "BusinessCentralSalesBase"]);
  });

  it.each(sources)("unpacks to its source: %s", (_, tree) => {
    const unpacked = new Map(unpackSolution(pack(tree, "unmanaged")));
    const source = new Map(comparableSource(tree));
    // Sections that the skeleton lacks are added, its order is put right, and Managed says what kind of package it is.
    for (const file of ["Other/Customizations.xml", "Other/Solution.xml"]) {
      const [before, after] = [source.get(file) ?? "", unpacked.get(file) ?? ""];
      expect(after.replace("<Managed>0</Managed>", "<Managed>2</Managed>").split("\n")).toEqual(
        expect.arrayContaining(before.split("\n")),
      );
      source.delete(file);
      unpacked.delete(file);
    }
    expect([...unpacked.keys()].sort()).toEqual([...source.keys()].sort());
    for (const [file, text] of source) {
      expect([file, unpacked.get(file)]).toEqual([file, text]);
    }
  });

  it.each(sources)("has the same bytes each time: %s", (_, tree) => {
    for (const type of PACKAGE_TYPES) {
      expect(Buffer.from(pack(tree, type)).equals(Buffer.from(pack(new Map([...tree].reverse()), type)))).toBe(true);
    }
  });

  it("has the same bytes in every time zone", () => {
    const script = `
      const { zipEntries } = require("./solution/build/pack/zipEntries");
      process.stdout.write(Buffer.from(zipEntries(new Map([["a.txt", new Uint8Array([1])]]))).toString("base64"));`;
    const bytes = ["Asia/Tokyo", "America/Los_Angeles"].map((zone) => {
      const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "-e", script], {
        cwd: REPOSITORY,
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
      return stdout === "" ? stderr : stdout;
    });
    expect(bytes[0]).toMatch(/^UEsD/);
    expect(bytes[1]).toBe(bytes[0]);
  });

  it("differs between its two types by the Managed flag alone", () => {
    const [unmanaged, managed] = PACKAGE_TYPES.map((type) => unzipSync(pack(exampleTree(), type)));
    const text = (entries: Record<string, Uint8Array> | undefined): string =>
      new TextDecoder().decode(entries?.["solution.xml"]);
    expect(text(unmanaged)).toContain("<Managed>0</Managed>");
    expect(text(managed)).toBe(text(unmanaged).replace("<Managed>0</Managed>", "<Managed>1</Managed>"));
    expect({ ...managed, "solution.xml": undefined }).toEqual({ ...unmanaged, "solution.xml": undefined });
  });

  it("holds web resources under the names that exports give, controls and variables as they are, and nothing else", () => {
    expect(Object.keys(unzipSync(pack(exampleTree(), "unmanaged")))).toEqual([
      "Controls/ex_Example.Gauge/ControlManifest.xml",
      "Controls/ex_Example.Gauge/bundle.js",
      "Controls/ex_Example.Gauge/strings/Gauge.1033.resx",
      "Controls/ex_Example.Gauge/strings/Gauge.1044.resx",
      "WebResources/ex_formswidgetjs00000000-0000-4000-8000-000000000050",
      "WebResources/ex_imageswidgetsvg00000000-0000-4000-8000-000000000051",
      "WebResources/ex_stringswidget1033resx00000000-0000-4000-8000-000000000052",
      "WebResources/ex_stringswidget1044resx00000000-0000-4000-8000-000000000053",
      "[Content_Types].xml",
      "customizations.xml",
      "environmentvariabledefinitions/ex_Address/environmentvariabledefinition.xml",
      "environmentvariabledefinitions/ex_Address/environmentvariablevalues.json",
      "solution.xml",
    ]);
  });

  it("gives every part a content type, by extension or by name", () => {
    const types = new TextDecoder().decode(unzipSync(pack(exampleTree(), "unmanaged"))["[Content_Types].xml"]);
    expect(types.split("\n").map((line) => line.trim())).toEqual([
      '<?xml version="1.0" encoding="utf-8"?>',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
      ...["js", "json", "resx", "xml"].map(
        (extension) => `<Default Extension="${extension}" ContentType="application/octet-stream" />`,
      ),
      ...[
        "formswidgetjs00000000-0000-4000-8000-000000000050",
        "imageswidgetsvg00000000-0000-4000-8000-000000000051",
        "stringswidget1033resx00000000-0000-4000-8000-000000000052",
        "stringswidget1044resx00000000-0000-4000-8000-000000000053",
      ].map((name) => `<Override PartName="/WebResources/ex_${name}" ContentType="application/octet-stream" />`),
      "</Types>",
      "",
    ]);
  });
});
