import { Button, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import { fillIn } from "../../locale/fillIn";
import { Icon } from "../Icon";
import { useWords } from "../ShellContext";
import type { ViewRows } from "./useViewRows";

interface GridPagerProps {
  readonly view: Extract<ViewRows, { readonly status: "loaded" }>;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    minHeight: "36px",
    ...shorthands.padding("0", "12px"),
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  count: { flexGrow: 1 },
});

export const GridPager: React.FC<GridPagerProps> = ({ view: { rows, pageNumber, hasNext, goNext, goBack } }) => {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.root}>
      <span className={styles.count}>{fillIn(hasNext ? words.rowsMore : words.rows, String(rows.length))}</span>
      {(hasNext || pageNumber > 1) && (
        <>
          <Button appearance="subtle" size="small" icon={<Icon name="chevronLeft" />} aria-label={words.previousPage} disabled={pageNumber === 1} onClick={goBack} />
          <span>{fillIn(words.page, String(pageNumber))}</span>
          <Button appearance="subtle" size="small" icon={<Icon name="chevronRight" />} aria-label={words.nextPage} disabled={!hasNext} onClick={goNext} />
        </>
      )}
    </div>
  );
};
