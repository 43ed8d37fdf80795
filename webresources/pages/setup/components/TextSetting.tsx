import * as React from "react";
import { Field, Input, Textarea } from "@fluentui/react-components";
import type { TextColumn } from "../../../../core/connection/settings";
import { fieldProblem } from "../../../../core/setup/fieldProblem";
import type { StepProps } from "../steps/stepProps";

export interface TextSettingProps extends Pick<StepProps, "setUp" | "words"> {
  readonly column: TextColumn;
  readonly kind?: "text" | "url" | "lines";
  readonly isRequired?: boolean;
  /** What it is for. */
  readonly hint: string;
}

/** One text of the connection. */
export function TextSetting({
  setUp,
  words,
  column,
  hint,
  kind = "text",
  isRequired = false,
}: TextSettingProps): React.ReactElement {
  const value = setUp.draft[column];
  const problem = fieldProblem(column, setUp.draft);
  const put = (text: string) => setUp.change({ [column]: text });
  return (
    <Field
      label={words(`Field_${column}`)}
      hint={hint}
      required={isRequired}
      validationState={problem === null ? "none" : "error"}
      {...(problem === null ? {} : { validationMessage: words(`FieldProblem_${problem}`) })}
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
  );
}
