import * as React from "react";
import { Button, Dialog, DialogSurface, Popover, PopoverSurface, Subtitle2 } from "@fluentui/react-components";
import type { DetailsStrings } from "./detailsStrings";
import { useStyles } from "./item.styles";

export interface DetailsSurfaceProps {
  readonly title: string;
  /** Whom it stands below or above, and never over. */
  readonly target: HTMLElement | null;
  /** A look in passing: the focus stays where it is. */
  readonly isGlance?: boolean;
  /** @param isByKey by Escape or the button, so that the focus goes back; whoever clicked elsewhere has chosen where to go on */
  readonly onClose: (isByKey: boolean, at: EventTarget | null) => void;
  readonly onMouseEnter?: () => void;
  readonly onMouseLeave?: () => void;
  readonly strings: DetailsStrings;
  readonly children: React.ReactNode;
}

/** Below this a popover would cover what it is about. */
const PHONE_PX = 600;

/** What opens beside a line to tell more of it: a popover, on a phone the whole screen. Its size never changes with what is in it. */
export function DetailsSurface(props: DetailsSurfaceProps): React.ReactElement {
  const { title, target, isGlance = false, onClose, onMouseEnter, onMouseLeave, strings, children } = props;
  const styles = useStyles();
  const top = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (!isGlance) {
      top.current?.querySelector("button")?.focus();
    }
  }, [isGlance]);

  const head = (
    <div ref={top} className={styles.surfaceHead}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <Button size="small" appearance="subtle" onClick={() => onClose(true, null)}>
        {strings("Close")}
      </Button>
    </div>
  );
  const close = (event: { readonly type: string; readonly target: EventTarget | null }) =>
    onClose(event.type === "keydown", event.target);
  if (window.innerWidth < PHONE_PX) {
    return (
      <Dialog open onOpenChange={(event) => close(event)}>
        <DialogSurface className={styles.sheet} aria-label={title}>
          {head}
          <div className={styles.surfaceBody}>{children}</div>
        </DialogSurface>
      </Dialog>
    );
  }
  return (
    <Popover
      open
      onOpenChange={(event) => close(event)}
      trapFocus={!isGlance}
      unstable_disableAutoFocus
      positioning={{
        target,
        position: "below",
        align: "start",
        offset: 4,
        autoSize: "height",
        fallbackPositions: ["above-start", "after", "before"],
      }}
    >
      <PopoverSurface
        className={styles.surface}
        aria-label={title}
        onMouseEnter={onMouseEnter}
        onMouseLeave={onMouseLeave}
      >
        {head}
        <div className={styles.surfaceBody}>{children}</div>
      </PopoverSurface>
    </Popover>
  );
}
