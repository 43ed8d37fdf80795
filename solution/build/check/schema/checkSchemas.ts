import type { BuildFinding } from "../../finding";
import type { AssembledSolution } from "../../pack/assembleSolution";
import { excerpt, schemaDocuments } from "./schemaDocuments";
import { validateDocuments } from "./validateDocuments";

const RULE = "schema";

/** Validates the solutions against Microsoft's schemas; what is wrong in a form, ribbon or query is reported once, with its name. */
export async function checkSchemas(
  solutions: readonly AssembledSolution[],
  schemaFolder: string,
): Promise<readonly BuildFinding[]> {
  const documents = solutions.flatMap(schemaDocuments);
  const answer = await validateDocuments({
    schemaFolder,
    documents: documents.map(({ schema, xml }) => ({ schema, xml })),
  });
  const findings = documents.flatMap((document, index) =>
    (answer[index] ?? []).map(({ message, line }) => ({
      rule: RULE,
      file: document.lines[line - 1]?.file ?? document.name,
      element: `${document.name}, ${excerpt(document, line)}`,
      message,
      key: `${document.lines[line - 1]?.file ?? ""} ${message}`,
    })),
  );
  return findings
    .filter(({ key }, index) => findings.findIndex((other) => other.key === key) === index)
    .map(({ rule, file, element, message }) => ({ rule, file, element, message }));
}
