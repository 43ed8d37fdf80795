import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import { cellLabel } from "../../form/cellLabel";
import type { ControlCell } from "../../form/formDefinition";
import { isLookupReference } from "../../record/columnValue";
import { formatValue } from "../../record/formatValue";
import { UnsupportedError } from "../../unsupported";
import { ErrorBox } from "../ErrorBox";
import { PageLink } from "../PageLink";
import { useObservable } from "../useObservable";
import { useFormSession } from "./FormSessionContext";

interface HeaderFieldProps {
  readonly cell: ControlCell;
}

const useStyles = makeStyles({
  root: {
    ...shorthands.borderLeft("1px", "solid", tokens.colorNeutralStroke2),
    paddingLeft: "12px",
    maxWidth: "220px",
  },
  value: {
    display: "block",
    fontWeight: tokens.fontWeightSemibold,
    overflowX: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: "none" },
  label: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A value in the header, to read only: the value above its label. */
export const HeaderField: React.FC<HeaderFieldProps> = ({ cell }) => {
  const styles = useStyles();
  const session = useFormSession();
  const {
    record,
    state,
    services: { culture },
  } = session;
  useObservable(record);
  useObservable(state);
  const { control } = cell;
  if (control.column === null) {
    return (
      <ErrorBox
        title={culture.words.cellError}
        error={new UnsupportedError(`the control ${control.id} in a form's header`)}
      />
    );
  }
  const shown = state.control(control.id, { isVisible: cell.isVisible, isDisabled: control.isDisabled });
  if (!shown.isVisible) {
    return null;
  }
  const column = record.column(control.column);
  const value = record.value(control.column);
  const label = shown.label ?? cellLabel(cell, session);
  const text = column.canRead ? (record.formatted(control.column) ?? formatValue(value, column, culture)) : "********";
  return (
    <div className={styles.root} role="group" aria-label={label} title={text}>
      <span className={styles.value}>
        {isLookupReference(value) ? (
          <PageLink page={{ kind: "record", table: value.entityType, id: value.id }} className={styles.link}>
            {text}
          </PageLink>
        ) : text === "" ? (
          "---"
        ) : (
          text
        )}
      </span>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
    </div>
  );
};
