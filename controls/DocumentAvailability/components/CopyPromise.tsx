import * as React from "react";
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Textarea } from "@fluentui/react-components";
import { PROMISE_LANGUAGES, promiseText } from "../promiseText";
import type { PromiseLetter } from "../promiseText";
import type { DocumentStrings } from "../strings";
import { Notice } from "./Notice";

export interface CopyPromiseProps {
  readonly letter: PromiseLetter;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly strings: DocumentStrings;
}

/** Puts the promise on the clipboard in the customer's language, which the person knows; where that is not allowed the text can be selected. */
export function CopyPromise({ letter, onCopy, strings }: CopyPromiseProps): React.ReactElement {
  const [shown, setShown] = React.useState<{ readonly text: string; readonly isCopied: boolean } | null>(null);
  const copy = async (culture: string) => {
    const text = promiseText(letter, culture);
    setShown({ text, isCopied: await onCopy(text) });
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" appearance="subtle">
            {strings("CopyPromise")}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {PROMISE_LANGUAGES.map(({ name, culture }) => (
              <MenuItem key={culture} onClick={() => void copy(culture)}>
                {name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {shown !== null && (
        <Notice
          tone={shown.isCopied ? "good" : "problem"}
          text={strings(shown.isCopied ? "PromiseCopied" : "PromiseNotCopied")}
        />
      )}
      {shown !== null && !shown.isCopied && (
        <Textarea readOnly value={shown.text} aria-label={strings("PromiseText")} resize="vertical" />
      )}
    </>
  );
}
