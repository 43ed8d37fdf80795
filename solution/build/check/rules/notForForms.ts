import { attribute } from "../../xml/findElements";
import { controlsOf, formsOf } from "../model/forms";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

/** Columns that Sales does not put on forms: IsValidForForm is false in Microsoft's reference of the table. Of our forms' tables this one has such columns that one might show. */
const NOT_FOR_FORMS: Readonly<Record<string, readonly string[]>> = {
  pricelevel: ["createdby", "createdon", "modifiedby", "modifiedon", "statuscode"],
};

/** No form shows a column that the platform does not put on forms. */
export const formColumnsAreForForms: SolutionCheck = ({ solution }) =>
  formsOf(solution).flatMap((form) =>
    controlsOf(form)
      .map((control) => ({ control, column: attribute(control, "datafieldname") }))
      .filter(({ column }) => NOT_FOR_FORMS[form.table]?.includes(column) === true)
      .map(({ control, column }) =>
        refuse(
          control,
          `control ${attribute(control, "id")}`,
          `shows the column ${column}, which Sales does not put on forms of ${form.table}. Show another.`,
        ),
      ),
  );
