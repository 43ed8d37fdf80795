import * as React from "react";
import { Button, Caption1 } from "@fluentui/react-components";
import { useStyles } from "../DocumentAvailability.styles";
import type { Screen } from "../useScreen";
import type { DocumentWords } from "../words";

export interface PagerProps {
  readonly screen: Screen;
  readonly words: DocumentWords;
}

/** Which lines are on the screen, and the way to the others; nothing where all of them are. */
export function Pager({ screen, words }: PagerProps): React.ReactElement | null {
  const styles = useStyles();
  const { offset, ids, total, showPrevious, showNext } = screen;
  if (showPrevious === null && showNext === null) {
    return null;
  }
  const [first, last] = [String(offset + 1), String(offset + ids.length)];
  return (
    <div className={styles.pager}>
      <Caption1>
        {total === null ? words("PageOfUnknown", first, last) : words("PageOf", first, last, String(total))}
      </Caption1>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={showPrevious === null}
        onClick={showPrevious ?? undefined}
      >
        {words("PreviousPage")}
      </Button>
      <Button size="small" appearance="subtle" disabledFocusable={showNext === null} onClick={showNext ?? undefined}>
        {words("NextPage")}
      </Button>
    </div>
  );
}
