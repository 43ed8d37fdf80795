import * as React from "react";
import { Button, Input, Subtitle2 } from "@fluentui/react-components";
import type { DocumentStrings } from "../strings";
import { useStyles } from "./adding.styles";
import type { PastedLines, PastedRow } from "./usePastedLines";

export interface PastedRowsProps {
  readonly pasted: PastedLines;
  readonly onAdd: () => void;
  readonly strings: DocumentStrings;
}

/** What was pasted, each line with what is wrong with it, to be mended and added. */
export function PastedRows({ pasted, onAdd, strings }: PastedRowsProps): React.ReactElement {
  const styles = useStyles();
  const { rows, ready, isSaving } = pasted;
  const buttons = React.useRef<HTMLDivElement>(null);
  const table = React.useRef<HTMLTableElement>(null);
  React.useEffect(() => buttons.current?.querySelector("button")?.focus(), []);
  const wasSaving = React.useRef(isSaving);
  // What is left is to be mended.
  React.useEffect(() => {
    if (wasSaving.current && !isSaving) {
      table.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
    wasSaving.current = isSaving;
  }, [isSaving]);
  return (
    <section className={styles.pasted} aria-label={strings("PastedHeading")} aria-busy={isSaving}>
      <Subtitle2 as="h3">{strings("PastedHeading")}</Subtitle2>
      <div className={styles.pastedScroll}>
        <table ref={table} className={styles.pastedTable}>
          <thead>
            <tr>
              <th scope="col">{strings("PastedNumber")}</th>
              <th scope="col">{strings("AddQuantity")}</th>
              <th scope="col">{strings("PastedProduct")}</th>
              <th scope="col">{strings("PastedRemove")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td>
                  <Input
                    size="small"
                    className={styles.pastedEntry}
                    aria-label={strings("CellOf", strings("PastedNumber"), row.number)}
                    aria-invalid={isWrong(row) && row.listed === null}
                    value={row.number}
                    onChange={(_event, { value }) => pasted.change(row.key, { number: value.trim() })}
                    onBlur={() => pasted.lookFor(row.key)}
                  />
                </td>
                <td>
                  <Input
                    size="small"
                    className={styles.pastedEntry}
                    inputMode="decimal"
                    aria-label={strings("CellOf", strings("AddQuantity"), row.number)}
                    aria-invalid={isWrong(row) && row.listed !== null}
                    value={row.quantity}
                    onChange={(_event, { value }) => pasted.change(row.key, { quantity: value })}
                  />
                </td>
                <td className={isWrong(row) ? styles.problem : undefined}>{tell(row, strings)}</td>
                <td>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={strings("CellOf", strings("PastedRemove"), row.number)}
                    onClick={() => pasted.remove(row.key)}
                  >
                    {strings("PastedRemove")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div ref={buttons} className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={isSaving || ready === 0} onClick={onAdd}>
          {strings("PastedAdd", ready)}
        </Button>
        <Button size="small" disabledFocusable={isSaving} onClick={pasted.discard}>
          {strings("PastedDiscard")}
        </Button>
      </div>
    </section>
  );
}

function isWrong({ problem, isLookedFor }: PastedRow): boolean {
  return problem !== null && !isLookedFor;
}

function tell({ listed, isLookedFor, problem }: PastedRow, strings: DocumentStrings): string {
  if (isLookedFor) {
    return strings("AddSearching");
  }
  const found = listed === null ? [] : [`${listed.product.name}, ${listed.unit.name}`];
  return [...found, ...(problem === null ? [] : [problem])].join(". ");
}
