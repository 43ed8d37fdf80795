import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SourceReader } from "../pack/sourceReader";
import { readTree } from "../pack/sourceTree";
import { readCatalogues } from "../strings/catalogue";
import { localiseSource } from "../strings/localiseSource";
import { attribute } from "../xml/findElements";
import { describeTables } from "./describeTables";
import { readSolutionTable } from "./readSolutionTable";
import type { SolutionTable } from "./readSolutionTable";
import { readStandardTables } from "./readStandardTables";
import { writeTable } from "./writeTable";

const STANDARD_TABLES = "solution/build/standard/standardTables.json";

/**
 * The generated files: name → text. The same sources always give the same text.
 * @param root folder of the repository
 * @param solutions names of the folders below solution/, the one that may use short names first
 * @throws Error naming file and place when a source is not as expected
 */
export function generateTypes(root: string, solutions: readonly string[]): ReadonlyMap<string, string> {
  const standard = readStandardTables(readFileSync(join(root, STANDARD_TABLES), "utf8"), STANDARD_TABLES);
  const tables = describeTables(
    standard,
    solutions.flatMap((solution) => readTables(root, solution)),
  );
  return new Map(tables.map((table) => [`${table.identifier}.generated.ts`, writeTable(table)]));
}

function readTables(root: string, solution: string): readonly SolutionTable[] {
  const source = readTree(join(root, "solution", solution));
  const { tree, problems } = localiseSource(source, `solution/${solution}`, readCatalogues(join(root, "strings")));
  const reader = new SourceReader(tree, `solution/${solution}`);
  const optionSets = reader
    .paths(/^OptionSets\/[^/]+\.xml$/)
    .map((path) => reader.xml(path, "optionset"))
    .filter((set) => set !== undefined);
  const entities = reader
    .paths(/^Entities\/[^/]+\/Entity\.xml$/)
    .map((path) => reader.xml(path, "Entity"))
    .filter((entity) => entity !== undefined);
  const refused = problems[0] ?? reader.refusals[0];
  if (refused !== undefined) {
    throw new Error(`${refused.file}: ${refused.message}`);
  }
  const byName = new Map(optionSets.map((set) => [attribute(set, "Name"), set]));
  return entities.map((entity) => readSolutionTable(entity, byName));
}
