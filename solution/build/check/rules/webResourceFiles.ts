import { childText } from "../../xml/findElements";
import { guid } from "../model/guid";
import { webResourcesOf } from "../model/webResources";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

const TYPES: ReadonlyMap<string, string> = new Map([
  ["htm", "1"],
  ["html", "1"],
  ["css", "2"],
  ["js", "3"],
  ["json", "3"],
  ["xml", "4"],
  ["png", "5"],
  ["jpg", "6"],
  ["gif", "7"],
  ["xsl", "9"],
  ["ico", "10"],
  ["svg", "11"],
  ["resx", "12"],
]);

const SIZE_LIMIT_BYTES = 5 * 1024 * 1024;

/** A web resource has content of a size that an environment takes, the type of its extension, and the file name that exports give it. */
export const webResourceFilesAreRight: SolutionCheck = ({ solution }) =>
  webResourcesOf(solution).flatMap(({ name, content, element }) => {
    const at = `web resource ${name}`;
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    const type = TYPES.get(extension);
    const fileName = `/WebResources/${name.replace(/[^A-Za-z0-9_]/g, "")}${guid(childText(element, "WebResourceId")).toUpperCase()}`;
    return [
      ...(type === undefined || type === childText(element, "WebResourceType")
        ? []
        : [
            refuse(
              element,
              at,
              `has the WebResourceType ${childText(element, "WebResourceType")}; .${extension} is ${type}.`,
            ),
          ]),
      ...(childText(element, "FileName") === fileName
        ? []
        : [refuse(element, at, `has the FileName ${childText(element, "FileName")}. It must be ${fileName}.`)]),
      ...(content === undefined || content.length === 0
        ? [refuse(element, at, "has no content in the package. Add its file, or its entry in webresources/entries.ts.")]
        : []),
      ...(content !== undefined && content.length > SIZE_LIMIT_BYTES
        ? [
            refuse(
              element,
              at,
              `has ${content.length} bytes; environments take ${SIZE_LIMIT_BYTES} by default. Make it smaller.`,
            ),
          ]
        : []),
    ];
  });
