import { attribute, descendants, textOf } from "../../xml/findElements";
import { parseXml } from "../../xml/parseXml";
import { formsOf } from "../model/forms";
import { guid } from "../model/guid";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

/** Every quick view on a form shows a quick form that the solutions bring for that table. */
export const quickViewsResolve: SolutionCheck = ({ solution, catalog }) =>
  formsOf(solution).flatMap(({ form }) =>
    descendants(form, "QuickForms").flatMap((quickForms) => {
      const parsed = parseXml(textOf(quickForms), quickForms.file);
      if (!parsed.ok) {
        return [refuse(quickForms, "quick view", `${parsed.message}.`)];
      }
      return descendants(parsed.root, "QuickFormId").flatMap((entry) => {
        const table = attribute(entry, "entityname");
        const id = textOf(entry);
        const found = catalog.forms.find((one) => one.type === "quick" && one.id === guid(id));
        if (found === undefined) {
          return [
            refuse(
              quickForms,
              `quick view of ${table}`,
              `shows the form ${id}, which is no quick form of the solutions. Correct the id, or add the form.`,
            ),
          ];
        }
        return found.table === table
          ? []
          : [
              refuse(
                quickForms,
                `quick view of ${table}`,
                `shows the form ${id}, which is a form of ${found.table}. Correct entityname.`,
              ),
            ];
      });
    }),
  );

const FORBIDDEN = ["events", "formLibraries"];

/** Quick forms cannot have scripts: "Form XML of type quick ... cannot contain element: events". */
export const quickFormsHaveNoEvents: SolutionCheck = ({ solution }) =>
  formsOf(solution)
    .filter((form) => form.type === "quick")
    .flatMap(({ form, id }) =>
      descendants(form)
        .filter((element) => FORBIDDEN.includes(element.name))
        .map((element) =>
          refuse(
            element,
            `quick form {${id}}`,
            `contains <${element.name}>, which the import refuses in quick forms. Remove it.`,
          ),
        ),
    );
