import { makeStyles, shorthands, Spinner, tokens } from "@fluentui/react-components";
import * as React from "react";
import { mayAddNote, readTimeline } from "../../form/timeline";
import { ErrorBox } from "../ErrorBox";
import { useLoaded } from "../useLoaded";
import { useObservable } from "../useObservable";
import { useFormSession } from "./FormSessionContext";
import { NoteEntry } from "./NoteEntry";
import { TimelineItem } from "./TimelineItem";

const useStyles = makeStyles({
  title: {
    ...shorthands.margin("0", "0", "8px"),
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", ...shorthands.margin("12px", "0", "0"), ...shorthands.padding("0") },
  empty: { ...shorthands.padding("24px"), textAlign: "center", color: tokens.colorNeutralForeground3 },
});

/** What people and the system have noted on the record, newest first. */
export const TimelineCell: React.FC = () => {
  const styles = useStyles();
  const session = useFormSession();
  useObservable(session.record);
  const { words } = session.services.culture;
  const { id, loads } = session.record;
  const [added, setAdded] = React.useState(0);
  const load = React.useCallback(
    async () => ({ entries: await readTimeline(session), mayAdd: await mayAddNote(session) }),
    // The entries are read again with the record, and after one was added.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [session, id, loads, added],
  );
  const timeline = useLoaded(load);
  if (id === null) {
    return <div className={styles.empty}>{words.createFirst}</div>;
  }
  return (
    <section aria-label={words.timeline}>
      <h2 className={styles.title}>{words.timeline}</h2>
      {timeline.status === "loading" && <Spinner size="tiny" label={words.loading} />}
      {timeline.status === "failed" && <ErrorBox title={words.cellError} error={timeline.error} />}
      {timeline.status === "loaded" && (
        <>
          {timeline.value.mayAdd && (
            <NoteEntry
              onAdded={() => {
                setAdded(added + 1);
              }}
            />
          )}
          {timeline.value.entries.length === 0 ? (
            <div className={styles.empty}>{words.noTimeline}</div>
          ) : (
            <ul className={styles.list}>
              {timeline.value.entries.map((entry) => (
                <TimelineItem key={entry.id} entry={entry} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
};
