import * as React from "react";
import { Caption1 } from "@fluentui/react-components";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import type { JudgedDocument, JudgedLine } from "../../../core/availability/document";
import { linePromise } from "../../../core/availability/keptPromise";
import { linePriceOf } from "../../../core/documents/linePrice";
import type { SalesDocument } from "../../../core/documents/salesDocument";
import { guid } from "../../../core/values/guid";
import { DEFAULT_PRECISION } from "../../../core/values/money";
import { remembered } from "../../../core/values/remembered";
import { describeLine } from "../../shared/availability/describeLine";
import type { RenderContext } from "../../shared/availability/describeLine";
import { withPromise } from "../../shared/availability/describePromise";
import { describeChip } from "../describeChip";
import { useStyles } from "../DocumentAvailability.styles";
import type { GridActions } from "../gridActions";
import { lineName } from "../lineName";
import type { Format } from "../../../core/values/format";
import type { ColumnRole, GridData } from "../mapping";
import { useAllLines } from "../useAllLines";
import type { LineActs } from "../useLineActs";
import type { LineDraft, LineEdits } from "../useLineEdits";
import { useRowDetails } from "../useRowDetails";
import type { DocumentStrings } from "../strings";
import { worstFirst } from "../worstFirst";
import { CopyPromise } from "./CopyPromise";
import { LineDetails } from "./LineDetails";
import { LineGrid } from "./LineGrid";
import type { LineGridProps } from "./LineGrid";
import { Notice } from "./Notice";
import { Skeleton } from "./Skeleton";

export interface LinesProps {
  readonly grid: GridData;
  readonly actions: GridActions;
  /** Null while it is read, and where there is none. */
  readonly document: SalesDocument | null;
  readonly judged: JudgedDocument | null;
  readonly acts: LineActs;
  readonly edits: LineEdits;
  readonly ports: AskingPorts;
  readonly isWorstFirst: boolean;
  readonly isNarrow: boolean;
  /** Nothing may be changed. */
  readonly isReadOnly: boolean;
  /** By the document's id of a line, lower case without braces. */
  readonly goal: LineGridProps["goal"];
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly renderContext: RenderContext & { readonly strings: DocumentStrings };
}

/** The grid of lines with the details of one, or why there is none. */
export function Lines(props: LinesProps): React.ReactElement {
  const { actions, document, judged, acts, edits, ports, isWorstFirst, isNarrow, isReadOnly, onCopy, renderContext } =
    props;
  const styles = useStyles();
  const { strings, today } = renderContext;
  const grid = withTyped(props.grid, edits.drafts, renderContext.format);
  useAllLines(grid, actions);
  const byId = React.useMemo(() => new Map((judged?.lines ?? []).map((line) => [line.line.id, line])), [judged]);
  const read = React.useMemo(() => new Map((document?.lines ?? []).map((line) => [line.id, line])), [document]);
  const ids = React.useMemo(
    () => (isWorstFirst ? worstFirst(grid.ids, byId) : grid.ids),
    [grid.ids, byId, isWorstFirst],
  );
  const details = useRowDetails();
  const { open } = details;
  const { anchor, target, giveFocusBack } = useTarget(open?.id ?? null);
  const goal = useGoal(props.goal, grid.ids);

  const factsOf: LineGridProps["factsOf"] = remembered((id: string) => {
    const line = read.get(guid(id));
    const one = byId.get(guid(id));
    const problem = edits.problemOf(guid(id)) ?? acts.problemOf(guid(id));
    const verdict =
      one === undefined
        ? null
        : {
            chip: describeChip(one, renderContext, linePromise(one, document)),
            attributes: { "data-verdict": one.verdict.kind, "data-promise": JSON.stringify(one.verdict.promise) },
          };
    return { lineNumber: line?.position ?? null, itemNumber: line?.product?.number ?? null, verdict, problem };
  });

  const detailsOf = (one: JudgedLine, isGlance: boolean) => {
    const name = lineName(one, document?.lines ?? []);
    const line = read.get(one.line.id);
    return (
      <LineDetails
        title={line === undefined ? name : strings("LineDetails", String(line.position), name)}
        target={target}
        isGlance={isGlance}
        onMouseEnter={details.onMouseEnter}
        onMouseLeave={details.onMouseLeave}
        onClose={(isByKey, at) => {
          // The verdict opens and closes by itself.
          if (at instanceof Element && target?.contains(at) === true && at.closest("[aria-haspopup]") !== null) {
            return;
          }
          details.close();
          giveFocusBack(isByKey);
        }}
        judged={one}
        verdict={withPromise(describeLine(one, renderContext), linePromise(one, document), renderContext)}
        acts={acts.actsOf(one, name)}
        problem={acts.problemOf(one.line.id)}
        documentContext={document}
        linePrice={line === undefined ? null : linePriceOf(line)}
        ports={ports}
        onReplace={
          isReadOnly || document?.isEditable !== true ? null : (product) => acts.replace(one.line, product, name)
        }
        renderContext={renderContext}
      >
        {document !== null && one.verdict.promise.length > 0 && (
          <CopyPromise letter={{ document, judged: { lines: [one] }, today }} onCopy={onCopy} strings={strings} />
        )}
      </LineDetails>
    );
  };

  if (grid.error !== null) {
    return (
      <Notice
        tone="problem"
        text={strings("LinesFailed", grid.error)}
        action={{ label: strings("Retry"), run: actions.refresh }}
      />
    );
  }
  if (grid.ids.length === 0) {
    return grid.isLoading ? (
      <Skeleton label={strings("LinesLoading")} isNarrow={isNarrow} />
    ) : (
      <Caption1 className={styles.note}>{strings("Empty")}</Caption1>
    );
  }
  const opened = open === null ? undefined : byId.get(guid(open.id));
  return (
    <div ref={anchor}>
      <LineGrid
        grid={grid}
        ids={ids}
        actions={actions}
        factsOf={factsOf}
        details={details}
        edits={edits}
        isNarrow={isNarrow}
        strings={strings}
        goal={goal}
      />
      {open !== null && opened !== undefined && target !== null && detailsOf(opened, open.isGlance)}
    </div>
  );
}

/** What was typed and is not read back yet stands in the cells already. */
function withTyped(grid: GridData, drafts: LineEdits["drafts"], format: Format): GridData {
  if (drafts.size === 0) {
    return grid;
  }
  const textOf = (role: ColumnRole | undefined, draft: LineDraft): string | null => {
    const { quantity, unit, manualDiscount, requestedDate } = draft;
    switch (role) {
      case "quantity":
        return quantity === undefined ? null : format.quantity(quantity);
      case "unit":
        return unit === undefined ? null : unit.name;
      case "discount":
        return manualDiscount === undefined ? null : discountText(manualDiscount, format);
      case "day":
        return requestedDate === undefined ? null : requestedDate === null ? "" : format.shortDate(requestedDate);
      default:
        return null;
    }
  };
  return {
    ...grid,
    cells: (id) => {
      const draft = drafts.get(guid(id));
      const cells = grid.cells(id);
      return draft === undefined
        ? cells
        : cells.map(({ text, under }, at) => ({
            text: textOf(grid.columns[at]?.role, draft) ?? text,
            under: textOf(grid.columns[at]?.under?.role, draft) ?? under,
          }));
    },
  };
}

/** As the platform would show it below a price, but for the currency. */
function discountText(amount: number, format: Format): string {
  return amount === 0 ? "" : `−${format.decimal(amount, DEFAULT_PRECISION)}`;
}

/** The goal by the grid's own id. */
function useGoal(wanted: LinesProps["goal"], ids: readonly string[]): LinesProps["goal"] {
  const latest = React.useRef(ids);
  latest.current = ids;
  return React.useMemo(() => {
    const id = wanted === null ? undefined : latest.current.find((each) => guid(each) === wanted.id);
    return id === undefined || wanted === null ? null : { ...wanted, id };
  }, [wanted]);
}

/** The row whose details are open, once it is there, and the focus on its verdict once they are gone. */
function useTarget(openId: string | null) {
  const anchor = React.useRef<HTMLDivElement>(null);
  const [target, setTarget] = React.useState<HTMLElement | null>(null);
  const row = React.useRef<HTMLElement | null>(null);
  const returnsFocus = React.useRef(false);
  React.useLayoutEffect(() => {
    const chip = anchor.current?.querySelector("[aria-haspopup][aria-expanded=true]");
    row.current = chip?.closest("tr") ?? row.current;
    setTarget(openId === null ? null : row.current);
  }, [openId]);
  // Only once the details are gone: they keep the focus inside while they are there.
  React.useEffect(() => {
    if (target === null && returnsFocus.current) {
      returnsFocus.current = false;
      row.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
    }
  }, [target]);
  return {
    anchor,
    target,
    giveFocusBack: (isWanted: boolean) => {
      returnsFocus.current = isWanted;
    },
  };
}
