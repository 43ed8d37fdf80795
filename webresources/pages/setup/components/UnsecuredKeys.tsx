import * as React from "react";
import { Button } from "@fluentui/react-components";
import { moveKey, readUnsecuredKeys, removeKey } from "../../../../core/setup/unsecuredKeys";
import type { SavedConnection } from "../../../../core/setup/savedConnections";
import type { MoveOutcome, UnsecuredKey } from "../../../../core/setup/unsecuredKeys";
import type { SalesStore } from "../../../../core/dataverse/salesStore";
import { describeSetUpProblem } from "../describeProblem";
import { useStyles } from "../SetUpPage.styles";
import type { Strings } from "../strings";

export interface UnsecuredKeysProps {
  readonly store: SalesStore;
  /** Where a key may be moved to, with what environment variables say; null while there is no connection. */
  readonly connection: Pick<SavedConnection, "id" | "draft"> | null;
  readonly strings: Strings;
  /** A key was moved: the connection has changed. */
  readonly onMoved: () => void;
}

/** Keys that stand readable in Business Central's older table, and the way to the secured column. Nothing where there are none. */
export function UnsecuredKeys({ store, connection, strings, onMoved }: UnsecuredKeysProps): React.ReactElement | null {
  const styles = useStyles();
  const [keys, setKeys] = React.useState<readonly UnsecuredKey[]>([]);
  const [isBusy, setIsBusy] = React.useState(false);
  const [told, setTold] = React.useState("");
  const read = React.useCallback(async () => setKeys(await readUnsecuredKeys(store)), [store]);
  React.useEffect(() => void read(), [read]);

  const act = async (
    work: () => Promise<MoveOutcome>,
    key: UnsecuredKey,
    done: "UnsecuredKeyMoved" | "UnsecuredKeyRemoved",
  ) => {
    setIsBusy(true);
    const outcome = await work();
    await read();
    setIsBusy(false);
    setTold(outcome.kind === "moved" ? strings(done, key.name) : describe(outcome, key, strings));
    if (outcome.kind === "moved" && done === "UnsecuredKeyMoved") {
      onMoved();
    }
  };

  if (keys.length === 0 && told === "") {
    return null;
  }
  return (
    <section className={styles.card} aria-label={strings("UnsecuredKeysTitle")}>
      <h3 className={styles.subheading}>{strings("UnsecuredKeysTitle")}</h3>
      {keys.length > 0 && <p className={styles.text}>{strings("UnsecuredKeysText")}</p>}
      <ul className={styles.list}>
        {keys.map((key) => (
          <li key={key.id} className={styles.row}>
            <span className={styles.grow}>
              {key.userName === null ? key.name : strings("UnsecuredKeyUser", key.name, key.userName)}
            </span>
            <Button
              disabledFocusable={isBusy || connection === null}
              onClick={() =>
                void (connection !== null && act(() => moveKey(store, key, connection), key, "UnsecuredKeyMoved"))
              }
            >
              {strings("UnsecuredKeyMove", key.name)}
            </Button>
            <Button
              disabledFocusable={isBusy}
              onClick={() => void act(() => removeKey(store, key), key, "UnsecuredKeyRemoved")}
            >
              {strings("UnsecuredKeyRemove", key.name)}
            </Button>
          </li>
        ))}
      </ul>
      {connection === null && <p className={styles.quiet}>{strings("UnsecuredKeysNoConnection")}</p>}
      <p className={styles.text} role="status">
        {told}
      </p>
    </section>
  );
}

function describe(outcome: Exclude<MoveOutcome, { kind: "moved" }>, { name }: UnsecuredKey, strings: Strings): string {
  if (outcome.kind === "changed") {
    return strings("UnsecuredKeyChanged", name);
  }
  const reason = describeSetUpProblem(outcome.problem, strings, true);
  return outcome.step === "copied" ? strings("UnsecuredKeyStays", name, reason) : reason;
}
