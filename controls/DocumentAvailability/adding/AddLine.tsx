import * as React from "react";
import { Button, Input, mergeClasses } from "@fluentui/react-components";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import type { SalesDocument } from "../../../core/documents/salesDocument";
import { PriceLevelFields } from "../../../core/tables/PriceLevel.generated";
import type { Format } from "../../../core/values/format";
import type { CalendarDate } from "../../../core/values/calendarDate";
import { idOf, textOf } from "../../../core/values/wireValue";
import { ToneIcon } from "../../shared/availability/ToneIcon";
import { describeChip } from "../describeChip";
import { parseQuantity } from "../parseQuantity";
import type { DocumentStrings } from "../strings";
import { useStyles } from "./adding.styles";
import type { AddingPort } from "./addingPort";
import { parsePasted } from "./parsePasted";
import { PastedRows } from "./PastedRows";
import { ProductSearch } from "./ProductSearch";
import { useNewLine } from "./useNewLine";
import { useNewLineVerdict } from "./useNewLineVerdict";
import { usePastedLines } from "./usePastedLines";
import { useProductSearch } from "./useProductSearch";

export interface AddLineProps {
  /** One that may be changed. */
  readonly document: SalesDocument;
  readonly adding: AddingPort;
  readonly ports: AskingPorts;
  readonly today: CalendarDate;
  readonly onAdded: () => void;
  readonly strings: DocumentStrings;
  readonly format: Format;
}

/** The row below the lines: search, quantity, Enter, and the next one. Nothing is asked before somebody types. */
export function AddLine({
  document,
  adding,
  ports,
  today,
  onAdded,
  strings,
  format,
}: AddLineProps): React.ReactElement {
  const styles = useStyles();
  const priceList = priceListOf(document);
  const line = useNewLine({ document, adding, strings, format });
  const pasted = usePastedLines({ document, priceList, adding, strings, format });
  const [isOpen, setIsOpen] = React.useState(false);
  const [told, setTold] = React.useState<string | null>(null);
  const { choice } = line;
  const search = useProductSearch(adding, priceList?.id ?? null, choice === null ? line.text : null);
  const listed = choice?.kind === "product" ? choice.listed : null;
  const judged = useNewLineVerdict(ports, document, listed, parseQuantity(line.quantity, format), today);
  const product = React.useRef<HTMLInputElement>(null);
  const quantity = React.useRef<HTMLInputElement>(null);

  const save = async () => {
    if (await line.save()) {
      onAdded();
      product.current?.focus();
    }
  };
  const addPasted = async () => {
    const added = await pasted.add();
    if (added > 0) {
      setTold(strings("LinesAdded", added));
      onAdded();
    }
  };
  const count = pasted.rows.length;
  const before = React.useRef(count);
  // The focus was in what is gone.
  React.useEffect(() => {
    if (count === 0 && before.current > 0) {
      product.current?.focus();
    }
    before.current = count;
  }, [count]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Enter") {
      void save();
    } else if (event.key === "Escape") {
      line.clear();
      product.current?.focus();
    } else {
      return;
    }
    event.preventDefault();
  };
  const said = told ?? (line.added === null ? null : strings("LineAdded", line.added));
  const chip = judged === null ? null : describeChip(judged, { strings, format });
  return (
    <>
      <div className={styles.row} role="group" aria-label={strings("AddLine")}>
        <div className={mergeClasses(styles.field, styles.product)}>
          <ProductSearch
            text={line.text}
            search={search}
            isOpen={isOpen && choice === null}
            priceListName={priceList?.name ?? null}
            currency={document.currency}
            input={product}
            onType={(text) => {
              setTold(null);
              setIsOpen(true);
              line.typeText(text);
            }}
            onChoose={(chosen) => {
              line.choose(chosen);
              setIsOpen(false);
              quantity.current?.focus();
              quantity.current?.select();
            }}
            onEnter={() => quantity.current?.focus()}
            onClose={() => setIsOpen(false)}
            onOpen={() => setIsOpen(true)}
            onPaste={(text) => {
              const lines = parsePasted(text);
              if (lines !== null) {
                setTold(null);
                pasted.begin(lines);
              }
              return lines !== null;
            }}
            strings={strings}
            format={format}
          />
        </div>
        <div className={mergeClasses(styles.field, styles.amount)}>
          <Input
            size="small"
            input={{ ref: quantity }}
            inputMode="decimal"
            aria-label={strings("AddQuantity")}
            placeholder={strings("AddQuantity")}
            value={line.quantity}
            onChange={(_event, { value }) => line.typeQuantity(value)}
            onKeyDown={onKeyDown}
          />
        </div>
        {listed !== null && <span className={styles.beside}>{listed.unit.name}</span>}
        {choice?.kind === "writeIn" && (
          <div className={mergeClasses(styles.field, styles.amount)}>
            <Input
              size="small"
              inputMode="decimal"
              aria-label={strings("AddPrice")}
              placeholder={strings("AddPrice")}
              value={line.price}
              onChange={(_event, { value }) => line.typePrice(value)}
              onKeyDown={onKeyDown}
            />
          </div>
        )}
        {chip !== null && judged !== null && (
          <span className={styles.chip} role="status" data-verdict={judged.verdict.kind}>
            <ToneIcon tone={chip.tone} />
            {[chip.label, chip.number].filter((part) => part !== null).join(" ")}
          </span>
        )}
        <Button size="small" disabledFocusable={line.isSaving} onClick={() => void save()}>
          {strings("Add")}
        </Button>
        {line.problem !== null && (
          <span role="alert" className={styles.problem}>
            {line.problem}
          </span>
        )}
        {said !== null && (
          <span role="status" className={styles.said}>
            {said}
          </span>
        )}
      </div>
      {count > 0 && <PastedRows pasted={pasted} onAdd={() => void addPasted()} strings={strings} />}
    </>
  );
}

function priceListOf({ priceList }: SalesDocument): { readonly id: string; readonly name: string } | null {
  const id = idOf(priceList?.[PriceLevelFields.pricelevelid]);
  return id === null ? null : { id, name: textOf(priceList?.[PriceLevelFields.name]) ?? "" };
}
