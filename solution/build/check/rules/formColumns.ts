import { attribute, descendants } from "../../xml/findElements";
import { controlsOf, formsOf } from "../model/forms";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

/** Every column that a form shows or listens to exists in the form's table. */
export const formColumnsExist: SolutionCheck = ({ solution, catalog }) =>
  formsOf(solution).flatMap((form) => {
    const used = [
      ...controlsOf(form).map((control) => ({
        at: control,
        name: `control ${attribute(control, "id")}`,
        column: attribute(control, "datafieldname"),
      })),
      ...descendants(form.form, "event").map((event) => ({
        at: event,
        name: `event ${attribute(event, "name")}`,
        column: attribute(event, "attribute"),
      })),
    ];
    return used
      .filter(({ column }) => column !== "" && !catalog.hasColumn(form.table, column))
      .map(({ at, name, column }) =>
        refuse(
          at,
          name,
          `uses the column ${column}, which the table ${form.table} does not have. Correct the name, or add the column to the table or to solution/build/standard.`,
        ),
      );
  });
