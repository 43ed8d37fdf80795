import { attribute, descendants } from "../../xml/findElements";
import { formsOf } from "../model/forms";
import { exportedFunctions } from "../model/exportedFunctions";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

/** Every script of a form is a web resource of ours, and every handler is a function that its script exports. */
export const formScriptsResolve: SolutionCheck = ({ solution, catalog }) =>
  formsOf(solution).flatMap(({ form }) => {
    const libraries = descendants(form, "Library").map((library) => ({
      at: library,
      name: attribute(library, "name"),
    }));
    const loaded = new Set(libraries.map(({ name }) => name));
    const missing = libraries
      .filter(({ name }) => !catalog.webResources.has(name))
      .map(({ at, name }) =>
        refuse(
          at,
          `library ${name}`,
          "is no web resource of the solutions. Correct the name, or add the web resource.",
        ),
      );
    const handlers = descendants(form, "Handler").flatMap((handler) => {
      const library = attribute(handler, "libraryName");
      const functionName = attribute(handler, "functionName");
      if (!loaded.has(library)) {
        return [
          refuse(
            handler,
            `handler ${functionName}`,
            `needs the library ${library}, which the form does not load. Add it to formLibraries.`,
          ),
        ];
      }
      const content = catalog.webResources.get(library)?.content;
      if (content === undefined) {
        return [];
      }
      const exported = exportedFunctions(new TextDecoder().decode(content), [functionName]);
      if (!exported.ok) {
        return [
          refuse(
            handler,
            `library ${library}`,
            `cannot be loaded: ${exported.message}. A library may only define functions while it loads.`,
          ),
        ];
      }
      return exported.found.includes(functionName)
        ? []
        : [
            refuse(
              handler,
              `handler ${functionName}`,
              `is not exported by ${library}. Export it, or correct functionName.`,
            ),
          ];
    });
    return [...missing, ...handlers];
  });
