import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  shorthands,
  tokens,
} from "@fluentui/react-components";
import * as React from "react";
import type { DialogAnswer, DialogRequest, PanelRequest } from "../dialogs";
import { fillIn } from "../locale/fillIn";
import type { Words } from "../locale/english";
import { useWords } from "./ShellContext";

type Message = Exclude<DialogRequest, PanelRequest | { readonly kind: "webresource" }>;

interface MessageDialogProps {
  readonly request: Message;
  readonly onAnswer: (answer: DialogAnswer) => void;
}

interface DialogText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly details?: string;
  readonly buttons: readonly { readonly label: string; readonly answer: DialogAnswer }[];
}

const useStyles = makeStyles({
  paragraph: { ...shorthands.margin("0", "0", "8px"), whiteSpace: "pre-line", overflowWrap: "anywhere" },
  buttons: {
    display: "flex",
    justifyContent: "flex-end",
    columnGap: "8px",
    rowGap: "8px",
    whiteSpace: "nowrap",
    "@media (max-width: 480px)": { flexDirection: "column" },
  },
  details: {
    maxHeight: "200px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** A dialog of words and buttons; Escape answers as its last button does. */
export const MessageDialog: React.FC<MessageDialogProps> = ({ request, onAnswer }) => {
  const styles = useStyles();
  const words = useWords();
  const { title, paragraphs, details, buttons } = dialogText(request, words);
  const actions = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    // The first thing that can be focused may be the details; the answer matters more.
    actions.current?.querySelector("button")?.focus();
  }, []);
  const dismissed = buttons[buttons.length - 1]?.answer ?? "cancelled";
  return (
    <Dialog open modalType="alert">
      <DialogSurface
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            onAnswer(dismissed);
          }
        }}
      >
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {paragraphs.map((paragraph) => (
              <p key={paragraph} className={styles.paragraph}>
                {paragraph}
              </p>
            ))}
            {request.kind === "confirm" && request.choice !== undefined && <Choice choice={request.choice} />}
            {details !== undefined && (
              <details>
                <summary>{words.details}</summary>
                <div className={styles.details}>{details}</div>
              </details>
            )}
          </DialogContent>
          <DialogActions>
            <div ref={actions} className={styles.buttons}>
              {buttons.map(({ label, answer }, index) => (
                <Button
                  key={answer}
                  appearance={index === 0 ? "primary" : "secondary"}
                  onClick={() => {
                    onAnswer(answer);
                  }}
                >
                  {label}
                </Button>
              ))}
            </div>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

const Choice: React.FC<{
  readonly choice: NonNullable<Extract<Message, { readonly kind: "confirm" }>["choice"]>;
}> = ({ choice: { label, options, choose } }) => (
  <Field label={label}>
    <Select
      onChange={(_, { value }) => {
        choose(Number(value));
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  </Field>
);

function dialogText(request: Message, words: Words): DialogText {
  switch (request.kind) {
    case "alert":
      return {
        title: request.title ?? "",
        paragraphs: [request.text],
        buttons: [{ label: request.confirmLabel ?? words.ok, answer: "confirmed" }],
      };
    case "confirm":
      return {
        title: request.title ?? words.confirm,
        paragraphs: [...(request.subtitle === undefined ? [] : [request.subtitle]), request.text],
        buttons: [
          { label: request.confirmLabel ?? words.ok, answer: "confirmed" },
          { label: request.cancelLabel ?? words.cancel, answer: "cancelled" },
        ],
      };
    case "error":
      return {
        title: request.title ?? words.errorTitle,
        paragraphs: [request.message, ...(request.code === undefined ? [] : [fillIn(words.errorCode, request.code)])],
        buttons: [{ label: words.ok, answer: "confirmed" }],
        ...(request.details === undefined ? {} : { details: request.details }),
      };
    case "unsaved":
      return {
        title: words.unsavedTitle,
        paragraphs: [words.unsavedText],
        buttons: [
          { label: words.saveAndContinue, answer: "saved" },
          { label: words.discard, answer: "discarded" },
          { label: words.cancel, answer: "cancelled" },
        ],
      };
  }
}
