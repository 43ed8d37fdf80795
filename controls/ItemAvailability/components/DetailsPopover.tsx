import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import type { DocumentTable } from "../../../core/documents/documentTable";
import { DetailsSurface } from "../../shared/item/DetailsSurface";
import { ItemDetails } from "../../shared/item/ItemDetails";
import type { ItemDetailsProps } from "../../shared/item/ItemDetails";
import type { ItemSubject } from "../../shared/item/itemSubject";
import type { ItemRenderContext } from "../describeItem";
import { useLinePrice } from "../useLinePrice";

export interface DetailsPopoverProps {
  readonly subject: Omit<ItemSubject, "linePrice">;
  /** The kind of document that the line belongs to; null where there is none. */
  readonly table: DocumentTable | null;
  readonly ports: AskingPorts;
  readonly onReplace: ItemDetailsProps["onReplace"];
  readonly renderContext: ItemRenderContext;
}

/** Opens what is worth knowing of the item; nothing of it is asked for before. */
export function DetailsPopover(props: DetailsPopoverProps): React.ReactElement {
  const { subject, table, ports, onReplace, renderContext } = props;
  const [isOpen, setIsOpen] = React.useState(false);
  const linePrice = useLinePrice(ports.sales, isOpen ? table : null, subject.line.id);
  const { strings } = renderContext;
  const anchor = React.useRef<HTMLSpanElement>(null);
  const returnsFocus = React.useRef(false);
  // Only once the surface is gone: it keeps the focus inside while it is there.
  React.useEffect(() => {
    if (isOpen || !returnsFocus.current) {
      return;
    }
    returnsFocus.current = false;
    anchor.current?.querySelector("button")?.focus();
  }, [isOpen]);

  const close = (isByKey: boolean, at: EventTarget | null) => {
    // The button opens and closes by itself.
    if (at instanceof Node && anchor.current?.contains(at) === true) {
      return;
    }
    returnsFocus.current = isByKey;
    setIsOpen(false);
  };
  return (
    <>
      <span ref={anchor}>
        <Button
          size="small"
          appearance="secondary"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {strings("Details")}
        </Button>
      </span>
      {isOpen && (
        <DetailsSurface
          title={strings("DetailsOf", subject.facts.product.name)}
          target={anchor.current}
          onClose={close}
          strings={strings}
        >
          <ItemDetails
            subject={{ ...subject, linePrice }}
            ports={ports}
            renderContext={renderContext}
            onReplace={
              onReplace === null
                ? null
                : (product) => {
                    close(true, null);
                    onReplace(product);
                  }
            }
          />
        </DetailsSurface>
      )}
    </>
  );
}
