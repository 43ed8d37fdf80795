import type { AssembledSolution } from "../../pack/assembleSolution";
import { parseXml } from "../../xml/parseXml";
import { webResourcesOf } from "../model/webResources";
import type { SolutionCheck, RuleFinding } from "../rule";

const XML_EXTENSIONS = ["xml", "resx", "svg", "xsl"];

/** Text files are UTF-8; JSON is valid and without a byte order mark, which breaks its readers; XML is well-formed. */
export const filesAreReadable: SolutionCheck = ({ solution }) =>
  namedFiles(solution).flatMap(([name, content]) => checkFile(name, content, solution.uniqueName));

/** Parts of the package, web resources under the name that people know. */
function namedFiles(solution: AssembledSolution): readonly (readonly [string, Uint8Array])[] {
  const resources = webResourcesOf(solution).flatMap(({ name, content }) =>
    content === undefined ? [] : [[`WebResources/${name}`, content] as const],
  );
  return [...[...solution.parts].filter(([path]) => !path.startsWith("WebResources/")), ...resources];
}

function checkFile(name: string, content: Uint8Array, solution: string): readonly RuleFinding[] {
  const file = `${solution}/${name}`;
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const isText =
    extension === "json" ||
    extension === "js" ||
    extension === "html" ||
    extension === "css" ||
    XML_EXTENSIONS.includes(extension);
  if (!isText) {
    return [];
  }
  const text = decode(content);
  if (text === undefined) {
    return [{ file, element: "file", message: "is not UTF-8. Save it as UTF-8." }];
  }
  if (extension === "json") {
    return checkJson(text, file);
  }
  if (!XML_EXTENSIONS.includes(extension)) {
    return [];
  }
  const parsed = parseXml(text, file);
  return parsed.ok ? [] : [{ file, element: "file", message: `${parsed.message}.` }];
}

function checkJson(text: string, file: string): readonly RuleFinding[] {
  if (text.startsWith("\uFEFF")) {
    return [
      {
        file,
        element: "file",
        message: "begins with a byte order mark, which JSON must not have. Save it as UTF-8 without one.",
      },
    ];
  }
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [{ file, element: "file", message: `is not valid JSON: ${String(error)}. Correct it.` }];
  }
}

/** The text with its byte order mark, or undefined when the bytes are not UTF-8. */
function decode(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}
