import { attribute, descendants } from "../../xml/findElements";
import { exportedFunctions } from "../model/exportedFunctions";
import { ribbonsOf } from "../model/ribbons";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

const WEB_RESOURCE = "$webresource:";

/** Every function that a ribbon calls is exported by its script. That the script exists is checked with all $webresource: references. */
export const ribbonFunctionsExist: SolutionCheck = ({ solution, catalog }) =>
  ribbonsOf(solution).flatMap(({ ribbon }) =>
    descendants(ribbon)
      .filter((element) => element.attributes.has("FunctionName"))
      .flatMap((element) => {
        const functionName = attribute(element, "FunctionName");
        const library = attribute(element, "Library");
        if (!library.startsWith(WEB_RESOURCE)) {
          return [
            refuse(
              element,
              `${element.name} ${functionName}`,
              `has the library "${library}". Name a script as ${WEB_RESOURCE}<web resource name>.`,
            ),
          ];
        }
        const content = catalog.webResources.get(library.slice(WEB_RESOURCE.length))?.content;
        // isNaN is how a command loads a script that another of its scripts needs.
        if (content === undefined || functionName === "isNaN") {
          return [];
        }
        const exported = exportedFunctions(new TextDecoder().decode(content), [functionName]);
        if (exported.ok && exported.found.includes(functionName)) {
          return [];
        }
        const reason = exported.ok ? "does not export it" : `cannot be loaded: ${exported.message}`;
        return [
          refuse(
            element,
            `${element.name} ${functionName}`,
            `is called from ${library}, which ${reason}. Export the function, or correct FunctionName.`,
          ),
        ];
      }),
  );
