import * as React from "react";
import { Caption1, Spinner } from "@fluentui/react-components";
import type { JudgedDocument, JudgedLine } from "../../../core/availability/document";
import { describeLine } from "../../shared/availability/describeLine";
import { describePlace } from "../../shared/availability/describeFigures";
import { describeNotLive } from "../../shared/availability/describeProblem";
import type { LineWords, Surroundings } from "../../shared/availability/describeLine";
import { guid } from "../../../core/values/guid";
import { useStyles } from "../DocumentAvailability.styles";
import type { GridActions } from "../gridActions";
import type { GridData } from "../mapping";
import { commonReason } from "../summarise";
import type { LineActions } from "../useLineActs";
import { useScreen } from "../useScreen";
import type { DocumentWords } from "../words";
import { worstFirst } from "../worstFirst";
import { LineGrid } from "./LineGrid";
import { Notice } from "./Notice";
import { Pager } from "./Pager";

export interface LinesProps {
  readonly grid: GridData;
  readonly actions: GridActions;
  readonly judged: JudgedDocument | null;
  /** What can be done about a line. */
  readonly actsOf: (line: JudgedLine) => LineActions | null;
  readonly isWorstFirst: boolean;
  readonly isNarrow: boolean;
  readonly surroundings: Surroundings & { readonly words: DocumentWords };
}

/** The grid of lines and its pages, or why there is none. */
export function Lines({
  grid,
  actions,
  judged,
  actsOf,
  isWorstFirst,
  isNarrow,
  surroundings,
}: LinesProps): React.ReactElement {
  const styles = useStyles();
  const { words } = surroundings;
  const byId = React.useMemo(() => new Map((judged?.lines ?? []).map((line) => [line.line.id, line])), [judged]);
  const ids = React.useMemo(
    () => (isWorstFirst ? worstFirst(grid.ids, byId) : grid.ids),
    [grid.ids, byId, isWorstFirst],
  );
  const screen = useScreen(grid, ids, actions);
  const saidAbove = judged === null ? [] : saidOfAll(judged, words);

  const verdictOf = (id: string): LineWords | null => {
    const line = byId.get(guid(id));
    if (line === undefined) {
      return null;
    }
    const described = describeLine(line, surroundings);
    return { ...described, lines: described.lines.filter((text) => !saidAbove.includes(text)) };
  };

  const actsOfRow = (id: string): LineActions | null => {
    const line = byId.get(guid(id));
    return line === undefined ? null : actsOf(line);
  };

  if (grid.error !== null) {
    return (
      <Notice
        tone="problem"
        text={words("LinesFailed", grid.error)}
        action={{ label: words("Retry"), run: actions.refresh }}
      />
    );
  }
  if (grid.ids.length === 0) {
    return grid.isLoading ? (
      <Spinner size="tiny" label={words("LinesLoading")} />
    ) : (
      <Caption1 className={styles.note}>{words("Empty")}</Caption1>
    );
  }
  return (
    <>
      <div className={styles.scroll}>
        <LineGrid
          grid={grid}
          ids={screen.ids}
          offset={screen.offset}
          actions={actions}
          verdictOf={verdictOf}
          actsOf={actsOfRow}
          isNarrow={isNarrow}
          words={words}
        />
      </div>
      <Pager screen={screen} words={words} />
      {judged !== null && judged.lines.length > screen.ids.length && (
        <Caption1 className={styles.note}>{words("SharedStock", String(judged.lines.length))}</Caption1>
      )}
    </>
  );
}

/** What stands above the lines for all of them, so not again in each. */
function saidOfAll(judged: JudgedDocument, words: DocumentWords): readonly string[] {
  const reason = commonReason(judged);
  const explained = reason === null ? null : describeNotLive(reason, words).explanation;
  const { place } = judged.verdict;
  return [...(explained === null ? [] : [explained]), ...(place === null ? [] : [describePlace(place, words)])];
}
