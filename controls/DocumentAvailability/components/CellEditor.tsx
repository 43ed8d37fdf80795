import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { useStyles } from "../DocumentAvailability.styles";
import type { OpenCell } from "../useLineEdits";

export interface CellEditorProps {
  readonly cell: OpenCell;
  /** The column's name and the line's. */
  readonly label: string;
  /** What is typed, where the heading above says something else; null where it is that. */
  readonly caption: string | null;
  /** Cards have room, and nothing to cover. */
  readonly isNarrow: boolean;
  readonly onType: (text: string) => void;
  /** @param next the cell to go to: itself, or what comes after or before it */
  readonly onCommit: (next: "stay" | "after" | "before") => void;
  readonly onCancel: () => void;
  readonly onLeave: () => void;
}

/** A quantity, a unit, a discount or a day being typed. Enter and Tab save, Escape leaves it as it was. */
export function CellEditor(props: CellEditorProps): React.ReactElement {
  const { cell, label, caption, isNarrow, onType, onCommit, onCancel, onLeave } = props;
  const styles = useStyles();
  const input = React.useRef<HTMLInputElement & HTMLSelectElement>(null);
  // What ends the typing by a key moves the focus too, which must not end it twice.
  const isOver = React.useRef(false);
  React.useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select?.();
  }, []);
  const end = (run: () => void) => {
    isOver.current = true;
    run();
  };
  const attributes = {
    ref: input,
    className: mergeClasses(styles.editor, (caption !== null || isNarrow) && styles.lowEditor),
    "aria-label": label,
    value: cell.text,
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement & HTMLSelectElement>) => onType(target.value),
    onClick: (event: React.MouseEvent) => event.stopPropagation(),
    onDoubleClick: (event: React.MouseEvent) => event.stopPropagation(),
    onBlur: () => {
      if (!isOver.current) {
        onLeave();
      }
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === "Escape") {
        end(onCancel);
      } else if (event.key === "Enter") {
        end(() => onCommit("stay"));
      } else if (event.key === "Tab") {
        end(() => onCommit(event.shiftKey ? "before" : "after"));
      } else {
        return;
      }
      event.preventDefault();
    },
  };
  const field =
    cell.role === "unit" ? (
      <select {...attributes}>
        {cell.units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    ) : cell.role === "day" ? (
      <input type="date" {...attributes} />
    ) : (
      <input type="text" inputMode="decimal" {...attributes} />
    );
  return (
    <span
      className={mergeClasses(
        styles.entry,
        isNarrow
          ? styles.cardEntry
          : caption !== null
            ? styles.captionedEntry
            : cell.role === "day" && styles.wideEntry,
      )}
    >
      {caption !== null && (
        <span aria-hidden className={styles.caption}>
          {caption}
        </span>
      )}
      {field}
    </span>
  );
}
