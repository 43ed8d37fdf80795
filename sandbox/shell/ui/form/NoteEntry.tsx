import { Button, makeStyles, Textarea } from "@fluentui/react-components";
import * as React from "react";
import { showError } from "../../errorText";
import { addNote } from "../../form/timeline";
import { useFormSession } from "./FormSessionContext";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "8px" },
  add: { alignSelf: "flex-end" },
});

/** Enters a note; what the server refuses is told, and what was typed stays. */
export const NoteEntry: React.FC<{ readonly onAdded: () => void }> = ({ onAdded }) => {
  const styles = useStyles();
  const session = useFormSession();
  const {
    dialogs,
    culture: { words },
  } = session.services;
  const [text, setText] = React.useState("");
  const [isSending, setIsSending] = React.useState(false);
  const add = async () => {
    setIsSending(true);
    try {
      await addNote(session, text.trim());
      onAdded();
    } catch (error) {
      setIsSending(false);
      await showError(dialogs, error);
    }
  };
  return (
    <div className={styles.root}>
      <Textarea
        appearance="filled-darker"
        resize="vertical"
        aria-label={words.enterNote}
        placeholder={words.enterNote}
        value={text}
        onChange={(_, { value }) => {
          setText(value);
        }}
      />
      <Button
        className={styles.add}
        size="small"
        disabled={text.trim() === "" || isSending}
        onClick={() => {
          void add();
        }}
      >
        {words.addNote}
      </Button>
    </div>
  );
};
