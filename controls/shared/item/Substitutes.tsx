import * as React from "react";
import { Button, Text } from "@fluentui/react-components";
import type { JudgedLine } from "../../../core/availability/document";
import type { Substitute, Told } from "../../../core/availability/itemDetails";
import type { Product } from "../../../core/availability/readProduct";
import { describeItemProblem } from "../availability/describeProblem";
import { describeLine } from "../availability/describeLine";
import { withUnit } from "../availability/describeFigures";
import type { DetailsRenderContext } from "./detailsStrings";
import { useStyles } from "./item.styles";
import { FigureGrid } from "./FigureGrid";
import { Section } from "./Section";

export interface SubstitutesProps {
  readonly substitutes: Told<Substitute>;
  /** What each could promise on the line, by its product's id; empty where nothing is wanted or known. */
  readonly promises: ReadonlyMap<string, JudgedLine>;
  readonly product: Product;
  /** Null where the line may not be changed. */
  readonly onReplace: ((product: { readonly id: string; readonly name: string }) => void) | null;
  readonly renderContext: DetailsRenderContext;
}

/** What may be sold instead, with its stock, and the way to put it on the line. */
export function Substitutes({
  substitutes,
  promises,
  product,
  onReplace,
  renderContext,
}: SubstitutesProps): React.ReactElement {
  const styles = useStyles();
  const { strings } = renderContext;
  const [candidate, setCandidate] = React.useState<NonNullable<Substitute["product"]> | null>(null);

  const actionFor = ({ product: other, figures }: Substitute): React.ReactNode => {
    if (other === null) {
      return strings("SubstituteNotInSales");
    }
    return figures?.isBlocked === true ? null : (
      <Button size="small" aria-label={strings("ReplaceWith", other.name)} onClick={() => setCandidate(other)}>
        {strings("Replace")}
      </Button>
    );
  };
  const promiseOf = ({ product: other }: Substitute): React.ReactNode => {
    const judged = other === null ? undefined : promises.get(other.id);
    if (judged === undefined) {
      return strings("NotTold");
    }
    const { headline, attributes } = describeLine(judged, renderContext);
    return <span {...attributes}>{headline}</span>;
  };
  const heading = strings("SubstitutesHeading");
  if (substitutes.kind === "notTold") {
    return (
      <Section heading={heading}>
        <Text>
          {substitutes.problem === null
            ? strings("SubstitutesNotTold")
            : describeItemProblem(substitutes.problem, strings).headline}
        </Text>
      </Section>
    );
  }
  if (substitutes.rows.length === 0) {
    return (
      <Section heading={heading}>
        <Text>{strings("SubstitutesNone")}</Text>
      </Section>
    );
  }
  return (
    <Section heading={heading}>
      <FigureGrid
        label={heading}
        figures={[1, 2]}
        headings={[
          strings("Substitute"),
          strings("ColumnAvailable"),
          strings("FigureOnHand"),
          ...(promises.size === 0 ? [] : [strings("ColumnPromise")]),
          ...(onReplace === null ? [] : [strings("Replace")]),
        ]}
        rows={substitutes.rows.map((row) => [
          nameOf(row, renderContext),
          ...figuresOf(row, renderContext),
          ...(promises.size === 0 ? [] : [promiseOf(row)]),
          ...(onReplace === null ? [] : [actionFor(row)]),
        ])}
      />
      {candidate !== null && onReplace !== null && (
        <div className={styles.question} role="alertdialog" aria-label={strings("ReplaceWith", candidate.name)}>
          <Text>{strings("ReplaceQuestion", product.name, candidate.name)}</Text>
          <div className={styles.questionButtons}>
            <Button size="small" appearance="primary" autoFocus onClick={() => onReplace(candidate)}>
              {strings("Replace")}
            </Button>
            <Button size="small" onClick={() => setCandidate(null)}>
              {strings("Cancel")}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}

function nameOf({ itemNumber, description, hasConditions }: Substitute, { strings }: DetailsRenderContext): string {
  const name = description === "" ? itemNumber : `${itemNumber} ${description}`;
  return hasConditions ? `${name}. ${strings("SubstituteConditions")}` : name;
}

/** Available and on hand, in the substitute's own base unit. */
function figuresOf({ figures }: Substitute, renderContext: DetailsRenderContext): readonly [string, string] {
  const { strings } = renderContext;
  if (figures === null) {
    return [strings("NotTold"), strings("NotTold")];
  }
  const amount = (value: number) => withUnit(value, figures.baseUnit, renderContext);
  return [figures.isBlocked ? strings("Blocked") : amount(figures.available), amount(figures.onHand)];
}
