import { Button, Field, Input, makeStyles, shorthands, Spinner, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { PanelRequest } from "../../dialogs";
import { showError } from "../../errorText";
import type { ListedProduct } from "../../form/native/addProducts";
import { createLines, findProducts } from "../../form/native/addProducts";
import { fillIn } from "../../locale/fillIn";
import { parseNumber } from "../../locale/numbers";
import { ErrorBox } from "../ErrorBox";
import { Icon } from "../Icon";
import { useServices } from "../ShellContext";
import { useLoaded } from "../useLoaded";
import { usePaused } from "../usePaused";
import { SidePanel } from "./SidePanel";

interface AddProductsPanelProps {
  readonly request: Extract<PanelRequest, { readonly kind: "addProducts" }>;
  readonly onClose: () => void;
}

const SEARCH_PAUSE_MS = 300;

const useStyles = makeStyles({
  list: { listStyleType: "none", ...shorthands.margin("12px", "0"), ...shorthands.padding("0") },
  row: {
    display: "flex",
    alignItems: "center",
    columnGap: "12px",
    ...shorthands.padding("8px", "0"),
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke2),
  },
  product: { flexGrow: 1, minWidth: "0" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  number: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  quantity: { width: "88px" },
  empty: { ...shorthands.padding("32px"), textAlign: "center", color: tokens.colorNeutralForeground3 },
});

/** Products of the document's price list: a quantity makes a product chosen, saving makes the lines. */
export const AddProductsPanel: React.FC<AddProductsPanelProps> = ({ request: { lines, added }, onClose }) => {
  const styles = useStyles();
  const services = useServices();
  const { dialogs, culture } = services;
  const { words } = culture;
  const [typed, setTyped] = React.useState("");
  const [isSaving, setIsSaving] = React.useState(false);
  const [quantities, setQuantities] = React.useState<ReadonlyMap<string, ChosenText>>(new Map());
  const search = usePaused(typed.trim(), SEARCH_PAUSE_MS);
  const load = React.useCallback(() => findProducts(services, lines, search), [services, lines, search]);
  const products = useLoaded(load);
  const chosen = [...quantities.values()].flatMap(({ product, text }) => {
    const quantity = parseNumber(text, culture);
    return quantity === null || quantity <= 0 ? [] : [{ product, quantity }];
  });
  const enter = (product: ListedProduct, text: string) => {
    setQuantities((before) => new Map(before).set(product.id, { product, text }));
  };
  const save = async () => {
    setIsSaving(true);
    try {
      await createLines(services, lines, chosen);
      onClose();
    } catch (error) {
      setIsSaving(false);
      await showError(dialogs, error);
    } finally {
      added();
    }
  };
  return (
    <SidePanel
      title={fillIn(words.addProductsTo, lines.document.name)}
      onClose={onClose}
      actions={
        <>
          <span role="status">{fillIn(words.addProductsSelected, String(chosen.length))}</span>
          <Button
            appearance="primary"
            disabled={chosen.length === 0 || isSaving}
            onClick={() => {
              void save();
            }}
          >
            {words.saveProducts}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <Field label={words.searchRecords}>
        <Input
          type="search"
          autoFocus
          contentBefore={<Icon name="search" size={16} />}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      {products.status === "loading" && <Spinner label={words.loading} />}
      {products.status === "failed" && <ErrorBox title={words.cellError} error={products.error} />}
      {products.status === "loaded" && products.value.length === 0 && (
        <div className={styles.empty}>{words.noRecordsFound}</div>
      )}
      {products.status === "loaded" && (
        <ul className={styles.list} aria-label={words.addProducts}>
          {products.value.map((listed) => {
            const { id, product, number, unit, price } = listed;
            return (
              <li key={id} className={styles.row}>
                <div className={styles.product}>
                  <div className={styles.name}>{product.name}</div>
                  <div className={styles.number}>{`${number} · ${price} · ${unit.name}`}</div>
                </div>
                <Input
                  className={styles.quantity}
                  aria-label={fillIn(words.quantityOf, product.name)}
                  inputMode="decimal"
                  value={quantities.get(id)?.text ?? ""}
                  onChange={(_, { value }) => {
                    enter(listed, value);
                  }}
                />
                <Button
                  icon={<Icon name="add" />}
                  aria-label={fillIn(words.addToSelection, product.name)}
                  onClick={() => {
                    const next = (parseNumber(quantities.get(id)?.text ?? "", culture) ?? 0) + 1;
                    enter(listed, String(next).replace(".", culture.formats.decimalSymbol));
                  }}
                />
              </li>
            );
          })}
        </ul>
      )}
    </SidePanel>
  );
};

interface ChosenText {
  readonly product: ListedProduct;
  /** The quantity as it is typed. */
  readonly text: string;
}
