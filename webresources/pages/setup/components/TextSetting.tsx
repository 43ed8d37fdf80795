import * as React from "react";
import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import type { TextColumn } from "../../../../core/connection/settings";
import { VARIABLES } from "../../../../core/connection/variables";
import { fieldProblem, neededColumns } from "../../../../core/setup/fieldProblem";
import { describeFinding } from "../../../../core/setup/health/describeHealth";
import type { StepProps } from "../steps/stepProps";

export interface TextSettingProps extends Pick<StepProps, "setUp" | "strings" | "healthStrings"> {
  readonly column: TextColumn;
  readonly kind?: "text" | "url" | "lines";
  readonly isRequired?: boolean;
  /** What it is for. */
  readonly hint: string;
}

/** One text of the connection. */
export function TextSetting({
  setUp,
  strings,
  healthStrings,
  column,
  hint,
  kind = "text",
  isRequired = false,
}: TextSettingProps): React.ReactElement {
  const value = setUp.draft[column];
  const problem = problemText(setUp, column, strings, healthStrings);
  const given = value.trim() === "" ? givenText(setUp, column, strings) : null;
  const suggestion = suggestionFor(setUp, column);
  const put = (text: string) => setUp.change({ [column]: text });
  return (
    <>
      <Field
        label={strings(`Field_${column}`)}
        hint={given === null ? hint : `${hint} ${given}`}
        required={isRequired || neededColumns(setUp.draft).includes(column)}
        validationState={problem === null ? "none" : "error"}
        {...(problem === null ? {} : { validationMessage: problem })}
      >
        {kind === "lines" ? (
          <Textarea value={value} onChange={(_event, data) => put(data.value)} />
        ) : (
          <Input
            value={value}
            type={kind}
            autoComplete="off"
            spellCheck={false}
            onChange={(_event, data) => put(data.value)}
          />
        )}
      </Field>
      {suggestion !== null && (
        <div>
          <Button onClick={() => put(suggestion)}>{strings("UseAddress", suggestion)}</Button>
        </div>
      )}
    </>
  );
}

/** What is wrong with it while it is typed, or that it is lacking once somebody wanted to save without it. */
function problemText(
  { draft, notice }: StepProps["setUp"],
  column: TextColumn,
  strings: StepProps["strings"],
  healthStrings: StepProps["healthStrings"],
): string | null {
  const problem = fieldProblem(column, draft);
  if (problem === null) {
    return notice?.kind === "fieldMissing" && notice.column === column ? strings("FieldProblem_needed") : null;
  }
  if (problem.kind === "otherAddress") {
    const { meaning, fix } = describeFinding(problem.finding, healthStrings);
    return `${meaning} ${fix ?? ""}`.trim();
  }
  return strings(`FieldProblem_${problem.kind}`);
}

function suggestionFor({ draft }: StepProps["setUp"], column: TextColumn): string | null {
  const problem = fieldProblem(column, draft);
  return problem?.kind === "otherAddress" ? problem.suggestion : null;
}

/** What an environment variable says as long as the field is empty. */
function givenText({ defaults }: StepProps["setUp"], column: TextColumn, strings: StepProps["strings"]): string | null {
  const given = defaults[column];
  const variable = VARIABLES.find((one) => one.column === column)?.variable;
  return given === undefined || variable === undefined ? null : strings("FromVariable", given, variable);
}
