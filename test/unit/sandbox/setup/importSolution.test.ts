import { importSolution } from "../../../../sandbox/setup/importSolution";
import { createSalesClient } from "../../../../sandbox/client/salesClient";
import type { FakeSales } from "./fakeSales";
import { serveFakeSales } from "./fakeSales";

const OK =
  '<importexportxml><solutionManifests><solutionManifest id="S"><result result="success" errorcode="0" errortext="" /></solutionManifest></solutionManifests></importexportxml>';
const BROKEN =
  '<importexportxml><entities><entity id="bcs_connection" LocalizedName="Connection"><result result="failure" errorcode="0x80048403" errortext="Bad column" /></entity></entities><roles><role id="{1}" name="Seller"><result result="failure" errorcode="0x8" errortext="No privilege" /></role></roles></importexportxml>';

let fake: FakeSales | undefined;
afterEach(() => fake?.close());

async function run(parts: {
  readonly operations: readonly unknown[];
  readonly data?: string;
  readonly started?: unknown;
}): Promise<void> {
  const operations = [...parts.operations];
  fake = await serveFakeSales(({ path }) => {
    if (path === "ImportSolutionAsync") {
      return { body: parts.started ?? { AsyncOperationId: "11111111-1111-1111-1111-111111111111", ImportJobKey: "k" } };
    }
    return path.startsWith("asyncoperations")
      ? { body: operations.length > 1 ? operations.shift() : operations[0] }
      : { body: { data: parts.data } };
  });
  await importSolution(createSalesClient(fake.url, "admin"), "Some.zip", Buffer.from("zip content"));
}

describe("importSolution", () => {
  test("sends the ZIP, waits for the operation and reads the import job that it named", async () => {
    await run({
      operations: [
        { statecode: 0, statuscode: 0 },
        { statecode: 2, statuscode: 20 },
        { statecode: 3, statuscode: 30 },
      ],
      data: OK,
    });
    const [start, ...others] = fake?.requests ?? [];
    expect(start?.body).toMatchObject({
      CustomizationFile: Buffer.from("zip content").toString("base64"),
      OverwriteUnmanagedCustomizations: true,
      PublishWorkflows: true,
    });
    expect(
      others.filter(({ path }) => path.startsWith("asyncoperations(11111111-1111-1111-1111-111111111111)")),
    ).toHaveLength(3);
    expect(others.at(-1)?.path).toBe(
      `importjobs(${String(start?.body.ImportJobId)})?$select=data,progress,solutionname`,
    );
  });

  test.each([
    [
      "a failed operation",
      { operations: [{ statecode: 3, statuscode: 31, friendlymessage: "Missing dependencies" }] },
      "Missing dependencies",
    ],
    [
      "components that failed although the operation went through",
      { operations: [{ statecode: 3, statuscode: 30 }], data: BROKEN },
      "Connection: Bad column (0x80048403)\n  Seller: No privilege (0x8)",
    ],
    [
      "an answer without an operation",
      { operations: [], started: {} },
      "ImportSolutionAsync answered without AsyncOperationId.",
    ],
  ])("throws for %s", async (_what, parts, message) => {
    await expect(run(parts)).rejects.toThrow(message);
  });
});
