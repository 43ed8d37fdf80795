import * as React from "react";
import { Input, mergeClasses, Popover, PopoverSurface } from "@fluentui/react-components";
import type { ListedProduct } from "../../../core/documents/searchProducts";
import type { Currency } from "../../../core/values/money";
import type { Format } from "../../../core/values/format";
import { withUnit } from "../../shared/availability/describeFigures";
import type { DocumentStrings } from "../strings";
import { useStyles } from "./adding.styles";
import type { ProductSearch as Search } from "./useProductSearch";
import { whyNotFound } from "./whyNotFound";

/** What a person chooses: a product in one of its units, or what they wrote instead. */
export type Choice =
  { readonly kind: "product"; readonly listed: ListedProduct } | { readonly kind: "writeIn"; readonly name: string };

export interface ProductSearchProps {
  readonly text: string;
  readonly search: Search;
  readonly isOpen: boolean;
  readonly priceListName: string | null;
  /** Null where it is not known. */
  readonly currency: Currency | null;
  readonly input: React.RefObject<HTMLInputElement>;
  readonly onType: (text: string) => void;
  readonly onChoose: (choice: Choice) => void;
  /** Enter, with nothing left to choose. */
  readonly onEnter: () => void;
  readonly onClose: () => void;
  readonly onOpen: () => void;
  /** A text that is put in whole. @returns it was taken, and does not go into the field */
  readonly onPaste: (text: string) => boolean;
  readonly strings: DocumentStrings;
  readonly format: Format;
}

let lists = 0;

/** A field that searches, with what it found in a list below (combobox with a list box, WAI-ARIA Authoring Practices). */
export function ProductSearch(props: ProductSearchProps): React.ReactElement {
  const { text, search, isOpen, input, onType, onChoose, onEnter, onClose, onOpen, onPaste, strings } = props;
  const styles = useStyles();
  const [listId] = React.useState(() => `bcs-products-${++lists}`);
  const [at, setAt] = React.useState(0);
  const [box, setBox] = React.useState<HTMLElement | null>(null);
  // Enter before the answer is there takes the best of it.
  const takesFirst = React.useRef(false);
  const choices = React.useMemo(() => choicesOf(search, text), [search, text]);
  const active = Math.min(at, choices.length - 1);
  const latest = React.useRef({ choices, onChoose });
  latest.current = { choices, onChoose };
  React.useEffect(() => {
    setAt(0);
    if (takesFirst.current && search.kind !== "searching") {
      takesFirst.current = false;
      const [first] = latest.current.choices;
      if (first?.kind === "product") {
        latest.current.onChoose(first);
      }
    }
  }, [search]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const chosen = isOpen ? choices[active] : undefined;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      onOpen();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt(isOpen && choices.length > 0 ? (active + step + choices.length) % choices.length : 0);
    } else if (event.key === "Enter") {
      if (search.kind === "searching") {
        takesFirst.current = true;
      } else if (chosen !== undefined) {
        onChoose(chosen);
      } else {
        onEnter();
      }
    } else if (event.key === "Escape" && isOpen) {
      onClose();
    } else if (event.key === "Escape" && text !== "") {
      onType("");
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const note = noteOf(props);
  const isShown = isOpen && (choices.length > 0 || note !== null);
  return (
    <>
      <div ref={setBox} className={styles.field}>
        <Input
          size="small"
          input={{ ref: input }}
          role="combobox"
          aria-label={strings("AddProduct")}
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={isShown ? listId : undefined}
          aria-activedescendant={isShown && choices.length > 0 ? `${listId}-${active}` : undefined}
          placeholder={strings("AddProductHint")}
          autoComplete="off"
          value={text}
          onChange={(_event, { value }) => {
            takesFirst.current = false;
            onType(value);
          }}
          onKeyDown={onKeyDown}
          onBlur={onClose}
          onPaste={(event) => {
            if (onPaste(event.clipboardData.getData("text/plain"))) {
              event.preventDefault();
            }
          }}
        />
      </div>
      <Popover
        open={isShown}
        onOpenChange={(_event, { open }) => (open ? undefined : onClose())}
        unstable_disableAutoFocus
        positioning={{ target: box, position: "below", align: "start", offset: 2 }}
      >
        <PopoverSurface
          className={styles.found}
          // It stands outside of everything else on the page.
          role="region"
          aria-label={strings("AddProducts")}
          // The focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
        >
          {note !== null && (
            <div role="status" className={styles.foundNote}>
              {note}
            </div>
          )}
          <div role="listbox" id={listId} aria-label={strings("AddProducts")} className={styles.list}>
            {choices.map((choice, index) => (
              <Option
                key={choice.kind === "product" ? choice.listed.id : choice.kind}
                id={`${listId}-${index}`}
                choice={choice}
                isActive={index === active}
                onClick={() => onChoose(choice)}
                {...props}
              />
            ))}
          </div>
        </PopoverSurface>
      </Popover>
    </>
  );
}

interface OptionProps extends Pick<ProductSearchProps, "currency" | "strings" | "format"> {
  readonly id: string;
  readonly choice: Choice;
  readonly isActive: boolean;
  readonly onClick: () => void;
}

function Option({ id, choice, isActive, onClick, currency, strings, format }: OptionProps): React.ReactElement {
  const styles = useStyles();
  const element = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (isActive) {
      element.current?.scrollIntoView?.({ block: "nearest" });
    }
  }, [isActive]);
  const attributes = {
    ref: element,
    id,
    role: "option",
    "aria-selected": isActive,
    className: mergeClasses(styles.option, isActive && styles.active),
    onClick,
  };
  if (choice.kind === "writeIn") {
    return <div {...attributes}>{strings("AddWriteIn", choice.name)}</div>;
  }
  const { product, unit, price } = choice.listed;
  const { synchronisedOnHand, defaultUnitName, isStockItem } = product;
  return (
    <div {...attributes}>
      <span className={styles.name}>{product.name}</span>
      <span className={styles.figure}>
        {price === null || currency === null ? unit.name : strings("PerUnit", format.money(price, currency), unit.name)}
      </span>
      <span className={styles.detail}>{product.number}</span>
      <span className={mergeClasses(styles.detail, styles.figure)}>
        {isStockItem &&
          synchronisedOnHand !== null &&
          strings("AddOnHand", withUnit(synchronisedOnHand, defaultUnitName, { strings, format }))}
      </span>
    </div>
  );
}

/** What was found, and last what is typed itself. */
function choicesOf(search: Search, text: string): readonly Choice[] {
  const name = text.trim();
  return name === ""
    ? []
    : [
        ...(search.kind === "found"
          ? search.found.products.map((listed): Choice => ({ kind: "product", listed }))
          : []),
        ...(search.kind === "searching" ? [] : [{ kind: "writeIn", name } as const]),
      ];
}

function noteOf({ text, search, priceListName, strings }: ProductSearchProps): string | null {
  if (text.trim() === "") {
    return null;
  }
  if (priceListName === null) {
    return strings("AddNoPriceList");
  }
  switch (search.kind) {
    case "idle":
      return null;
    case "searching":
      return strings("AddSearching");
    case "failed":
      return whyNotFound(search.problem, strings);
    case "found": {
      const { products, isCutOff } = search.found;
      if (products.length === 0) {
        return strings("AddNone", priceListName);
      }
      return isCutOff ? strings("AddCutOff", String(products.length)) : strings("AddFound", products.length);
    }
  }
}
