import * as React from "react";
import { Button, Text } from "@fluentui/react-components";
import type { JudgedLine } from "../../../core/availability/document";
import type { Substitute, Told } from "../../../core/availability/itemDetails";
import type { Product } from "../../../core/availability/readProduct";
import { describeItemProblem } from "../availability/describeProblem";
import { describeLine } from "../availability/describeLine";
import { withUnit } from "../availability/describeFigures";
import type { DetailsSurroundings } from "./detailsWords";
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
  readonly surroundings: DetailsSurroundings;
}

/** What may be sold instead, with its stock, and the way to put it on the line. */
export function Substitutes({
  substitutes,
  promises,
  product,
  onReplace,
  surroundings,
}: SubstitutesProps): React.ReactElement {
  const styles = useStyles();
  const { words } = surroundings;
  const [candidate, setCandidate] = React.useState<NonNullable<Substitute["product"]> | null>(null);

  const actionFor = ({ product: other, figures }: Substitute): React.ReactNode => {
    if (other === null) {
      return words("SubstituteNotInSales");
    }
    return figures?.isBlocked === true ? null : (
      <Button size="small" aria-label={words("ReplaceWith", other.name)} onClick={() => setCandidate(other)}>
        {words("Replace")}
      </Button>
    );
  };
  const promiseOf = ({ product: other }: Substitute): React.ReactNode => {
    const judged = other === null ? undefined : promises.get(other.id);
    if (judged === undefined) {
      return words("NotTold");
    }
    const { headline, attributes } = describeLine(judged, surroundings);
    return <span {...attributes}>{headline}</span>;
  };
  const heading = words("SubstitutesHeading");
  if (substitutes.kind === "notTold") {
    return (
      <Section heading={heading}>
        <Text>
          {substitutes.problem === null
            ? words("SubstitutesNotTold")
            : describeItemProblem(substitutes.problem, words).headline}
        </Text>
      </Section>
    );
  }
  if (substitutes.rows.length === 0) {
    return (
      <Section heading={heading}>
        <Text>{words("SubstitutesNone")}</Text>
      </Section>
    );
  }
  return (
    <Section heading={heading}>
      <FigureGrid
        label={heading}
        figures={[1, 2]}
        headings={[
          words("Substitute"),
          words("ColumnAvailable"),
          words("FigureOnHand"),
          ...(promises.size === 0 ? [] : [words("ColumnPromise")]),
          ...(onReplace === null ? [] : [words("Replace")]),
        ]}
        rows={substitutes.rows.map((row) => [
          nameOf(row, surroundings),
          ...figuresOf(row, surroundings),
          ...(promises.size === 0 ? [] : [promiseOf(row)]),
          ...(onReplace === null ? [] : [actionFor(row)]),
        ])}
      />
      {candidate !== null && onReplace !== null && (
        <div className={styles.question} role="alertdialog" aria-label={words("ReplaceWith", candidate.name)}>
          <Text>{words("ReplaceQuestion", product.name, candidate.name)}</Text>
          <div className={styles.questionButtons}>
            <Button size="small" appearance="primary" autoFocus onClick={() => onReplace(candidate)}>
              {words("Replace")}
            </Button>
            <Button size="small" onClick={() => setCandidate(null)}>
              {words("Cancel")}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}

function nameOf({ itemNumber, description, hasConditions }: Substitute, { words }: DetailsSurroundings): string {
  const name = description === "" ? itemNumber : `${itemNumber} ${description}`;
  return hasConditions ? `${name}. ${words("SubstituteConditions")}` : name;
}

/** Available and on hand, in the substitute's own base unit. */
function figuresOf({ figures }: Substitute, surroundings: DetailsSurroundings): readonly [string, string] {
  const { words } = surroundings;
  if (figures === null) {
    return [words("NotTold"), words("NotTold")];
  }
  const amount = (value: number) => withUnit(value, figures.baseUnit, surroundings);
  return [figures.isBlocked ? words("Blocked") : amount(figures.available), amount(figures.onHand)];
}
