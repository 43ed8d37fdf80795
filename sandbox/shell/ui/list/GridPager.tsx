import { Button, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { RowSelection } from "../../grid/rowSelection";
import { fillIn } from "../../locale/fillIn";
import { Icon } from "../Icon";
import { useWords } from "../ShellContext";
import { useObservable } from "../useObservable";
import type { ViewRows } from "./useViewRows";

interface GridPagerProps {
  readonly view: Extract<ViewRows, { readonly status: "loaded" }>;
  readonly selection: RowSelection;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    columnGap: "12px",
    minHeight: "36px",
    ...shorthands.padding("0", "12px"),
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  count: { flexGrow: 1 },
});

/** How many rows there are and are selected, and the way to further pages. */
export const GridPager: React.FC<GridPagerProps> = ({
  view: { rows, pageNumber, hasNext, goNext, goBack },
  selection,
}) => {
  const styles = useStyles();
  const words = useWords();
  useObservable(selection);
  const selected = selection.ids.length;
  return (
    <div className={styles.root}>
      <span>{fillIn(hasNext ? words.rowsMore : words.rows, String(rows.length))}</span>
      <span className={styles.count} aria-live="polite">
        {selected === 0 ? "" : fillIn(words.selectedRows, String(selected))}
      </span>
      {(hasNext || pageNumber > 1) && (
        <>
          <Button
            appearance="subtle"
            size="small"
            icon={<Icon name="chevronLeft" />}
            aria-label={words.previousPage}
            disabled={pageNumber === 1}
            onClick={goBack}
          />
          <span>{fillIn(words.page, String(pageNumber))}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<Icon name="chevronRight" />}
            aria-label={words.nextPage}
            disabled={!hasNext}
            onClick={goNext}
          />
        </>
      )}
    </div>
  );
};
