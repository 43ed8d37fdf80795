import * as React from "react";

/** What a row's verdict does with the pointer, and whether its details are open. */
export interface RowDetailsHandlers {
  readonly isOpen: boolean;
  readonly onClick: () => void;
  readonly onMouseEnter: () => void;
  readonly onMouseLeave: () => void;
}

export interface RowDetailsState {
  /** The grid's id of the line whose details are open. */
  readonly id: string;
  /** Opened by resting on it, and closed again by leaving. */
  readonly isGlance: boolean;
}

export interface RowDetails {
  readonly open: RowDetailsState | null;
  readonly handlersOf: (id: string) => RowDetailsHandlers;
  readonly close: () => void;
  /** Of what is open: as long as the pointer rests there it stays. */
  readonly onMouseEnter: () => void;
  readonly onMouseLeave: () => void;
}

const REST_MS = 500;
const LEAVE_MS = 250;

/** Which line's details are open: a click keeps them, resting on the verdict shows them as long as one does. */
export function useRowDetails(): RowDetails {
  const [open, setOpen] = React.useState<RowDetailsState | null>(null);
  const timer = React.useRef<ReturnType<typeof setTimeout>>();
  const later = (ms: number, run: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(run, ms);
  };
  React.useEffect(() => () => clearTimeout(timer.current), []);
  const stay = () => clearTimeout(timer.current);
  const leave = () => later(LEAVE_MS, () => setOpen((now) => (now?.isGlance === true ? null : now)));
  return {
    open,
    handlersOf: (id) => ({
      isOpen: open?.id === id,
      onClick: () => {
        stay();
        setOpen((now) => (now?.id === id && !now.isGlance ? null : { id, isGlance: false }));
      },
      onMouseEnter: () =>
        later(REST_MS, () => setOpen((now) => (now?.isGlance === false ? now : { id, isGlance: true }))),
      onMouseLeave: leave,
    }),
    close: () => {
      stay();
      setOpen(null);
    },
    onMouseEnter: stay,
    onMouseLeave: leave,
  };
}
