import * as React from "react";
import { Button, Popover, PopoverSurface, PopoverTrigger, Subtitle2 } from "@fluentui/react-components";
import { useStyles } from "../ItemAvailability.styles";
import { ItemDetails } from "./ItemDetails";
import type { ItemDetailsProps } from "./ItemDetails";

/** Opens what is worth knowing of the item; nothing of it is asked for before. */
export function DetailsPopover({
  facts,
  subject,
  state,
  ports,
  onReplace,
  surroundings,
}: ItemDetailsProps): React.ReactElement {
  const styles = useStyles();
  const [isOpen, setIsOpen] = React.useState(false);
  const { words } = surroundings;
  const title = words("DetailsOf", facts.product.name);
  const anchor = React.useRef<HTMLSpanElement>(null);
  const returnsFocus = React.useRef(false);
  const close = () => {
    returnsFocus.current = true;
    setIsOpen(false);
  };
  // Only once the surface is gone: it keeps the focus inside while it is there.
  React.useEffect(() => {
    if (isOpen || !returnsFocus.current) {
      return;
    }
    returnsFocus.current = false;
    anchor.current?.querySelector("button")?.focus();
  }, [isOpen]);

  const change = (isWanted: boolean, eventType: string) => {
    // Whoever clicks elsewhere has chosen where to go on.
    if (!isWanted && eventType === "keydown") {
      close();
    } else {
      setIsOpen(isWanted);
    }
  };
  return (
    <span ref={anchor}>
      <Popover
        open={isOpen}
        onOpenChange={(event, { open }) => change(open, event.type)}
        trapFocus
        positioning={{ position: "below", align: "start", autoSize: "height", fallbackPositions: ["before", "above"] }}
      >
        <PopoverTrigger disableButtonEnhancement>
          <Button size="small" appearance="secondary">
            {words("Details")}
          </Button>
        </PopoverTrigger>
        <PopoverSurface className={styles.surface} aria-label={title}>
          <div className={styles.surfaceHead}>
            <Subtitle2 as="h2" className={styles.title}>
              {title}
            </Subtitle2>
            <Button size="small" appearance="subtle" onClick={close}>
              {words("Close")}
            </Button>
          </div>
          <ItemDetails
            facts={facts}
            subject={subject}
            state={state}
            ports={ports}
            surroundings={surroundings}
            onReplace={(product) => {
              close();
              onReplace(product);
            }}
          />
        </PopoverSurface>
      </Popover>
    </span>
  );
}
