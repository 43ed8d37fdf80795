import * as React from "react";
import { Button, Text } from "@fluentui/react-components";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import type { JudgedLine } from "../../../core/availability/document";
import type { LineDescription, RenderContext } from "../../shared/availability/describeLine";
import { StatusIcon } from "../../shared/availability/StatusIcon";
import { DetailsSurface } from "../../shared/item/DetailsSurface";
import type { DetailsSurfaceProps } from "../../shared/item/DetailsSurface";
import { ItemDetails } from "../../shared/item/ItemDetails";
import type { ItemSubject } from "../../shared/item/itemSubject";
import type { DocumentContext } from "../../shared/item/documentContext";
import { useStyles } from "../DocumentAvailability.styles";
import type { LineActions } from "../useLineActs";
import type { DocumentStrings } from "../strings";

export interface LineDetailsProps extends Omit<DetailsSurfaceProps, "children" | "strings"> {
  readonly judged: JudgedLine;
  readonly verdict: LineDescription;
  /** Null where nothing can be done about the line here. */
  readonly acts: LineActions | null;
  readonly problem: string | null;
  /** The document's; null while it is read. */
  readonly documentContext: DocumentContext | null;
  readonly linePrice: ItemSubject["linePrice"];
  readonly ports: AskingPorts;
  /** Null where the line may not be changed. */
  readonly onReplace: ((product: { readonly id: string; readonly name: string }) => void) | null;
  readonly renderContext: RenderContext & { readonly strings: DocumentStrings };
  /** Further acts. */
  readonly children?: React.ReactNode;
}

/** The whole of a line's verdict, what can be done about it, and what is worth knowing of the item. */
export function LineDetails(props: LineDetailsProps): React.ReactElement {
  const {
    judged,
    verdict,
    acts,
    problem,
    documentContext,
    linePrice,
    ports,
    onReplace,
    renderContext,
    children,
    ...rest
  } = props;
  const { onClose, ...surface } = rest;
  const styles = useStyles();
  const { strings } = renderContext;
  const { facts, line, ledger } = judged;
  /** What is done asks or tells by itself, once this has gone: a dialog that opens behind what holds the focus stays hidden from screen readers. */
  const thenClose = (run: () => void) => {
    onClose(true, null);
    setTimeout(run);
  };
  return (
    <DetailsSurface {...surface} onClose={onClose} strings={strings}>
      <div className={styles.verdict}>
        <StatusIcon tone={verdict.tone} />
        <div className={styles.verdictStrings}>
          <Text weight="semibold">{verdict.headline}</Text>
          {verdict.lines.map((text) => (
            <Text key={text}>{text}</Text>
          ))}
          {problem !== null && <span className={styles.lineProblem}>{problem}</span>}
        </div>
      </div>
      <div className={styles.lineActions}>
        {(acts?.actions ?? []).map(({ label, description, run }) => (
          <Button
            key={label}
            size="small"
            aria-label={description}
            disabledFocusable={acts?.isSaving === true}
            onClick={() => thenClose(run)}
          >
            {label}
          </Button>
        ))}
        {children}
      </div>
      {facts?.kind === "live" && (
        <ItemDetails
          subject={{ facts, line, isWanted: true, linePrice, ledger, documentContext }}
          ports={ports}
          onReplace={onReplace === null ? null : (product) => thenClose(() => onReplace(product))}
          renderContext={renderContext}
        />
      )}
    </DetailsSurface>
  );
}
