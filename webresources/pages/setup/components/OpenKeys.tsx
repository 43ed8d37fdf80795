import * as React from "react";
import { Button } from "@fluentui/react-components";
import { moveKey, readOpenKeys, removeKey } from "../../../../core/setup/openKeys";
import type { MoveOutcome, OpenKey } from "../../../../core/setup/openKeys";
import type { SalesStore } from "../../../../core/dataverse/salesStore";
import { describeProblem } from "../describeProblem";
import { useStyles } from "../SetUpPage.styles";
import type { Words } from "../words";

export interface OpenKeysProps {
  readonly store: SalesStore;
  /** Where a key may be moved to; null while there is no connection. */
  readonly connectionId: string | null;
  readonly words: Words;
  /** A key was moved: the connection has changed. */
  readonly onMoved: () => void;
}

/** Keys that stand readable in Business Central's older table, and the way to the secured column. Nothing where there are none. */
export function OpenKeys({ store, connectionId, words, onMoved }: OpenKeysProps): React.ReactElement | null {
  const styles = useStyles();
  const [keys, setKeys] = React.useState<readonly OpenKey[]>([]);
  const [isBusy, setIsBusy] = React.useState(false);
  const [told, setTold] = React.useState("");
  const read = React.useCallback(async () => setKeys(await readOpenKeys(store)), [store]);
  React.useEffect(() => void read(), [read]);

  const act = async (work: () => Promise<MoveOutcome>, key: OpenKey, done: "OpenKeyMoved" | "OpenKeyRemoved") => {
    setIsBusy(true);
    const outcome = await work();
    await read();
    setIsBusy(false);
    setTold(outcome.kind === "moved" ? words(done, key.name) : describe(outcome, key, words));
    if (outcome.kind === "moved" && done === "OpenKeyMoved") {
      onMoved();
    }
  };

  if (keys.length === 0 && told === "") {
    return null;
  }
  return (
    <section className={styles.card} aria-label={words("OpenKeysTitle")}>
      <h3 className={styles.subheading}>{words("OpenKeysTitle")}</h3>
      {keys.length > 0 && <p className={styles.text}>{words("OpenKeysText")}</p>}
      <ul className={styles.list}>
        {keys.map((key) => (
          <li key={key.id} className={styles.row}>
            <span className={styles.grow}>
              {key.userName === null ? key.name : words("OpenKeyUser", key.name, key.userName)}
            </span>
            <Button
              disabledFocusable={isBusy || connectionId === null}
              onClick={() =>
                void (connectionId !== null && act(() => moveKey(store, key, connectionId), key, "OpenKeyMoved"))
              }
            >
              {words("OpenKeyMove", key.name)}
            </Button>
            <Button
              disabledFocusable={isBusy}
              onClick={() => void act(() => removeKey(store, key), key, "OpenKeyRemoved")}
            >
              {words("OpenKeyRemove", key.name)}
            </Button>
          </li>
        ))}
      </ul>
      {connectionId === null && <p className={styles.quiet}>{words("OpenKeysNoConnection")}</p>}
      <p className={styles.text} role="status">
        {told}
      </p>
    </section>
  );
}

function describe(outcome: Exclude<MoveOutcome, { kind: "moved" }>, { name }: OpenKey, words: Words): string {
  if (outcome.kind === "changed") {
    return words("OpenKeyChanged", name);
  }
  const reason = describeProblem(outcome.problem, words, true);
  return outcome.step === "copied" ? words("OpenKeyStays", name, reason) : reason;
}
