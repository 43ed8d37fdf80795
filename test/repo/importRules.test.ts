import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const LAYERS = "boundaries/element-types";
const PACKAGES = "boundaries/external";
const UNKNOWN = "boundaries/no-unknown";

/** One forbidden import of each kind, and one that is allowed, under the name of a file that exists. */
const CASES: readonly (readonly [file: string, specifier: string, rule: string | null])[] = [
  ["core/ports.ts", "../controls/shared/format", LAYERS],
  ["core/ports.ts", "../sandbox/contract/tableDescription", LAYERS],
  ["core/ports.ts", "../strings/resources", LAYERS],
  ["core/ports.ts", "node:fs", PACKAGES],
  ["core/ports.ts", "react", PACKAGES],
  ["core/ports.ts", "./values/secret", null],
  ["core/ports.ts", "./dataverse/salesReader", LAYERS],
  ["core/values/secret.ts", "../tables/Quote.generated", null],
  ["core/dataverse/salesReader.ts", "../values/secret", null],
  ["core/dataverse/salesReader.ts", "../businesscentral/filterValue", LAYERS],
  ["core/dataverse/salesReader.ts", "../connection/usableConnection", LAYERS],
  ["core/businesscentral/filterValue.ts", "../connection/usableConnection", LAYERS],
  ["core/connection/usableConnection.ts", "../documents/documentTable", LAYERS],
  ["core/documents/documentTable.ts", "../connection/usableConnection", null],
  ["core/documents/documentTable.ts", "../availability/judgeDocument", LAYERS],
  ["core/availability/judgeDocument.ts", "../statistics/figures", LAYERS],
  ["core/availability/judgeDocument.ts", "../documents/documentTable", null],
  ["core/statistics/figures.ts", "../availability/judgeDocument", LAYERS],
  ["core/orders/companyFor.ts", "../availability/judgeDocument", null],
  ["core/orders/companyFor.ts", "../setup/people", LAYERS],
  ["core/setup/people.ts", "../orders/companyFor", null],
  ["core/setup/people.ts", "../synchronisation/mapping", LAYERS],
  ["core/synchronisation/mapping.ts", "../orders/companyFor", null],
  ["core/synchronisation/mapping.ts", "../setup/people", LAYERS],
  ["core/ports.ts", "../browser/fetchTransport", LAYERS],
  ["browser/fetchTransport.ts", "../controls/shared/format", LAYERS],
  ["browser/fetchTransport.ts", "react", PACKAGES],
  ["browser/fetchTransport.ts", "../core/values/secret", null],
  ["controls/ItemAvailability/mapping.ts", "../../browser/fetchTransport", null],
  ["controls/ItemAvailability/mapping.ts", "../../strings/resources", null],
  ["controls/ItemAvailability/mapping.ts", "../../webresources/entries", LAYERS],
  ["controls/ItemAvailability/mapping.ts", "../../solution/build/finding", LAYERS],
  ["controls/ItemAvailability/mapping.ts", "node:path", PACKAGES],
  ["controls/ItemAvailability/mapping.ts", "fflate", PACKAGES],
  ["controls/ItemAvailability/mapping.ts", "@fluentui/react-components", null],
  ["controls/ItemAvailability/mapping.ts", "../shared/format", null],
  ["controls/shared/format.ts", "../ItemAvailability/strings", LAYERS],
  ["webresources/entries.ts", "../controls/shared/format", LAYERS],
  ["webresources/entries.ts", "../browser/fetchTransport", null],
  ["webresources/entries.ts", "hono", PACKAGES],
  ["webresources/entries.ts", "@azure/msal-browser", null],
  ["browser/fetchTransport.ts", "@azure/msal-browser", PACKAGES],
  ["webresources/entries.ts", "../core/orders/companyFor", null],
  ["solution/build/build.ts", "../../sandbox/contract/tableDescription", LAYERS],
  ["solution/build/build.ts", "../../controls/shared/format", LAYERS],
  ["relay/app.ts", "../core/businesscentral/companyAddress", null],
  ["relay/app.ts", "hono", null],
  ["relay/app.ts", "../browser/fetchTransport", LAYERS],
  ["relay/app.ts", "../sandbox/serve", LAYERS],
  ["relay/app.ts", "../webresources/entries", LAYERS],
  ["core/ports.ts", "../relay/app", LAYERS],
  ["sandbox/contract/tableDescription.ts", "../../relay/app", LAYERS],
  ["sandbox/contract/tableDescription.ts", "../../core/ports", LAYERS],
  ["sandbox/contract/tableDescription.ts", "../../strings/resources", LAYERS],
  ["sandbox/contract/tableDescription.ts", "../../controls/shared/format", LAYERS],
  ["sandbox/contract/tableDescription.ts", "../../browser/fetchTransport", LAYERS],
  ["sandbox/contract/tableDescription.ts", "../../solution/build/finding", LAYERS],
  ["sandbox/contract/tableDescription.ts", "hono", null],
  ["sandbox/contract/tableDescription.ts", "../control/json", null],
  ["sandbox/contract/tableDescription.ts", "../client/salesClient", LAYERS],
  ["sandbox/client/salesClient.ts", "../control/json", null],
  ["sandbox/client/salesClient.ts", "../sales/createSales", LAYERS],
  ["sandbox/sales/createSales.ts", "../contract/tableDescription", null],
  ["sandbox/sales/createSales.ts", "../bc/createBusinessCentral", LAYERS],
  ["sandbox/sales/createSales.ts", "../shell/locale/culture", LAYERS],
  ["sandbox/bc/createBusinessCentral.ts", "../client/salesClient", null],
  ["sandbox/bc/createBusinessCentral.ts", "../sales/createSales", LAYERS],
  ["sandbox/bc/createBusinessCentral.ts", "../demo/createDemo", LAYERS],
  ["sandbox/shell/locale/culture.ts", "../../sales/createSales", LAYERS],
  ["sandbox/shell/locale/culture.ts", "../../control/json", null],
  ["sandbox/demo/createDemo.ts", "../bc/createBusinessCentral", null],
  ["sandbox/demo/createDemo.ts", "../setup/setUp", LAYERS],
  ["sandbox/setup/setUp.ts", "../demo/createDemo", null],
  ["sandbox/setup/setUp.ts", "../start", LAYERS],
  ["sandbox/main.ts", "./setup/setUp", null],
];

describe("import rules", () => {
  it("are tried on files that exist", () => {
    expect(CASES.map(([file]) => file).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  let refusals: readonly (readonly string[])[] = [];

  beforeAll(() => {
    const input = CASES.map(([file, specifier]) => ({
      file,
      text: `import * as imported from "${specifier}";\nexport const used = imported;\n`,
    }));
    // With CI set, typescript-eslint takes it that every file is linted once, as it lies on the disk, and not as the text says.
    const env = { ...process.env, CI: "" };
    const run = spawnSync(process.execPath, [join(__dirname, "lintSnippets.mjs")], {
      cwd: ROOT,
      input: JSON.stringify(input),
      encoding: "utf8",
      env,
    });
    refusals = JSON.parse(run.stdout) as readonly (readonly string[])[];
  }, 600_000);

  it.each(CASES.map((testCase, index) => [index, ...testCase] as const))(
    "case %i: %s importing %s is answered by %s",
    (index, _file, _specifier, rule) => {
      const layering = (refusals[index] ?? ["not linted"]).filter((id) =>
        [LAYERS, PACKAGES, UNKNOWN, "not linted"].includes(id),
      );
      expect(layering).toEqual(rule === null ? [] : [rule]);
    },
  );
});
