import { Field, makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import { cellLabel } from "../../form/cellLabel";
import type { ControlCell } from "../../form/formDefinition";
import type { FormSession } from "../../form/formSession";
import { isLocked } from "../../form/readOnly";
import { requiredLevelOf } from "../../form/requiredColumns";
import { ENTRY_NOTIFICATION, REQUIRED_NOTIFICATION } from "../../form/saveForm";
import type { ColumnValue } from "../../record/columnValue";
import { formatValue } from "../../record/formatValue";
import { ColumnField } from "../fields/ColumnField";
import { Icon } from "../Icon";
import { useIsNarrow } from "../useIsNarrow";
import { useObservable } from "../useObservable";
import { useFormSession } from "./FormSessionContext";

interface FieldCellProps {
  readonly cell: ControlCell;
  readonly column: string;
}

const UNCONDITIONAL = () => Promise.resolve(null);

const useStyles = makeStyles({
  // A third for the label as in Fluent, more where one of its words needs it.
  beside: { gridTemplateColumns: "minmax(33%, min-content) minmax(0, 1fr)" },
  label: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
  lock: { display: "inline-flex", color: tokens.colorNeutralForeground3 },
  recommended: { color: tokens.colorPaletteBlueForeground2 },
});

/** A column of the record with its label, marks and messages. */
export const FieldCell: React.FC<FieldCellProps> = ({ cell, column: name }) => {
  const styles = useStyles();
  const session = useFormSession();
  const {
    record,
    state,
    services: { culture },
  } = session;
  useObservable(record);
  useObservable(state);
  const isNarrow = useIsNarrow();
  const { control } = cell;
  const column = record.column(name);
  const controlState = state.control(control.id, { isVisible: cell.isVisible, isDisabled: control.isDisabled });
  const label = controlState.label ?? cellLabel(cell, session);
  const locked = isLocked(session, cell);
  const level = requiredLevelOf(session, name);
  const value = record.value(name);
  const messages = [...controlState.notifications.values()];
  return (
    <Field
      className={isNarrow || !cell.showsLabel ? undefined : styles.beside}
      orientation={isNarrow || !cell.showsLabel ? "vertical" : "horizontal"}
      required={level === "required"}
      {...(messages.length === 0 ? {} : { validationMessage: messages.join(" "), validationState: "error" as const })}
      {...(cell.showsLabel
        ? {
            label: {
              htmlFor: session.inputId(control.id),
              children: (
                <span className={styles.label}>
                  {locked && (
                    <span className={styles.lock} title={culture.words.locked}>
                      <Icon name="lock" size={14} />
                    </span>
                  )}
                  {label}
                  {level === "recommended" && (
                    <span className={styles.recommended} title={culture.words.recommended} aria-hidden="true">
                      +
                    </span>
                  )}
                </span>
              ),
            },
          }
        : {})}
    >
      <ColumnField
        inputId={session.inputId(control.id)}
        label={label}
        column={column}
        value={value}
        isLocked={locked}
        rowSpan={cell.rowSpan}
        text={record.formatted(name) ?? formatValue(value, column, culture)}
        lookupCondition={session.lookupConditions.get(name) ?? UNCONDITIONAL}
        onEnter={(entered) => {
          enter(session, cell, name, entered);
        }}
        onInvalid={(reason) => {
          mark(session, cell, reason);
        }}
      />
    </Field>
  );
};

/** The person's entry ends what was said about the old one. */
function enter(session: FormSession, cell: FieldCellProps["cell"], name: string, value: ColumnValue): void {
  mark(session, cell, null);
  session.record.enterValue(name, value);
}

function mark({ state }: FormSession, { control, isVisible }: FieldCellProps["cell"], reason: string | null): void {
  const present = state.control(control.id, { isVisible, isDisabled: control.isDisabled });
  const notifications = new Map(present.notifications);
  notifications.delete(REQUIRED_NOTIFICATION);
  notifications.delete(ENTRY_NOTIFICATION);
  if (reason !== null) {
    notifications.set(ENTRY_NOTIFICATION, reason);
  }
  if (reason !== null || notifications.size !== present.notifications.size) {
    state.setControl(control.id, { ...present, notifications });
  }
}
