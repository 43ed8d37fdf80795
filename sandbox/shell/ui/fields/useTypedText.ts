import * as React from "react";

export interface TypedText {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

interface Options {
  /** Shown while nobody types. */
  readonly shown: string;
  /** Shown at first when someone begins to type. */
  readonly editable: string;
  /** Takes what was typed; called when the person leaves the input or presses Enter, if it differs. */
  readonly commit: (text: string) => boolean;
  /** Enter goes on typing instead, as in inputs of several lines. */
  readonly isMultiLine?: boolean;
}

/** Text that is typed first and taken when the person leaves the input; Escape gives it up. */
export function useTypedText({ shown, editable, commit, isMultiLine = false }: Options): TypedText {
  const [typed, setTyped] = React.useState<string | null>(null);
  React.useEffect(() => {
    setTyped(null);
  }, [shown]);
  const take = () => {
    if (typed !== null && (typed === editable || commit(typed))) {
      setTyped(null);
    }
  };
  return {
    text: typed ?? shown,
    onChange: setTyped,
    onFocus: () => {
      setTyped((present) => present ?? editable);
    },
    onBlur: take,
    onKeyDown: (event) => {
      if (event.key === "Enter" && !isMultiLine) {
        take();
      } else if (event.key === "Escape" && typed !== null && typed !== editable) {
        event.stopPropagation();
        setTyped(editable);
      }
    },
  };
}
