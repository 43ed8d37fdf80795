import * as React from "react";
import type { Theme } from "@fluentui/react-components";
import type { AskingPorts } from "../../core/availability/askingPorts";
import type { JudgedLine } from "../../core/availability/document";
import { localCalendarDate } from "../../core/values/calendarDate";
import { ThemedRoot } from "../shared/ThemedRoot";
import type { DocumentReading } from "../../core/documents/readDocument";
import { isGroupUnit } from "../../core/documents/groupUnit";
import type { NamedRecord } from "../../core/documents/salesDocument";
import type { Format } from "../../core/values/format";
import { signInOf } from "../shared/signIn/signInOf";
import type { SignInPort } from "../shared/signIn/SignInPrompt";
import { useLater } from "../shared/useLater";
import { useNow } from "../shared/useNow";
import { AddLine } from "./adding/AddLine";
import type { AddingPort } from "./adding/addingPort";
import { CopyPromise } from "./components/CopyPromise";
import { DateNotice } from "./components/DateNotice";
import { Lines } from "./components/Lines";
import { Notice } from "./components/Notice";
import { Summary } from "./components/Summary";
import { useStyles } from "./DocumentAvailability.styles";
import type { DocumentActions } from "./documentActions";
import type { EditRecord } from "./editRecord";
import type { GridActions } from "./gridActions";
import { askAhead } from "./documentQuestion";
import type { GridData, LoadedLine } from "./mapping";
import { offeredDate } from "./offeredDate";
import type { DocumentPlace } from "./readPlace";
import { describeDocumentOrigin, summarise } from "./summarise";
import { useDocument } from "./useDocument";
import { useDocumentAvailability } from "./useDocumentAvailability";
import { useKeptRows } from "./useKeptRows";
import { useLineActs } from "./useLineActs";
import { useLineEdits, withDrafts } from "./useLineEdits";
import { useNews } from "./useNews";
import { useThisDate } from "./useThisDate";
import type { DocumentStrings } from "./strings";

export interface DocumentAvailabilityProps {
  readonly grid: GridData;
  readonly loaded: readonly LoadedLine[];
  readonly gridActions: GridActions;
  /** Null where the host's records cannot be changed. */
  readonly edit: EditRecord | null;
  /** Null where the lines are not those of one document. */
  readonly place: DocumentPlace | null;
  readonly documentActions: DocumentActions;
  readonly adding: AddingPort;
  readonly reading: DocumentReading;
  readonly ports: AskingPorts;
  readonly signing: SignInPort;
  /** Says that a record is newer than what its form shows. */
  readonly tellNews: (id: string) => void;
  readonly isReadOnly: boolean;
  readonly isNarrow: boolean;
  readonly theme: Theme | null;
  readonly strings: DocumentStrings;
  readonly format: Format;
}

/** A document's lines with a verdict each, and whether Business Central can deliver the whole of it. */
export function DocumentAvailabilityView(props: DocumentAvailabilityProps): React.ReactElement {
  const {
    gridActions,
    place,
    documentActions,
    adding,
    reading,
    ports,
    signing,
    tellNews,
    isReadOnly,
    isNarrow,
    theme,
    strings,
    format,
  } = props;
  const styles = useStyles();
  const { grid, loaded, edit } = useKeptRows(props, place);
  const [isWorstFirst, setIsWorstFirst] = React.useState(false);
  const contents = React.useMemo(() => ({ loaded, total: grid.total }), [loaded, grid.total]);
  const leaving = React.useRef(new AbortController());
  React.useEffect(() => () => leaving.current.abort(), []);
  const { document, readAgain } = useDocument(reading, place, contents, (read) =>
    askAhead(ports, read, leaving.current.signal),
  );
  const known = document.kind === "read" ? document.value : null;

  const [today, setToday] = React.useState(() => localCalendarDate(new Date()));
  const readLinesAgain = () => {
    gridActions.refresh();
    readAgain();
  };
  const onNews = React.useRef(tellNews);
  // The form's totals, and what is worked out from them, are others once a line is.
  const onWritten = () => {
    readLinesAgain();
    if (known !== null) {
      onNews.current(known.id);
    }
  };
  const judgedLines = React.useRef<readonly JudgedLine[]>([]);
  const edits = useLineEdits({
    document: known,
    edit,
    writeUnit: documentActions.writeLineUnit,
    unitsOf: (lineId) => unitsOf(judgedLines.current.find(({ line }) => line.id === lineId)),
    isReadOnly,
    strings,
    format,
    onWritten,
  });
  onNews.current = useNews(tellNews, edits.open !== null);
  // Judged as it is being typed.
  const typed = React.useMemo(() => withDrafts(known, edits.drafts), [known, edits.drafts]);
  const { judged, answer, isAsking, askAgain } = useDocumentAvailability(ports, typed, today);
  judgedLines.current = judged?.lines ?? [];
  const now = useNow(answer);
  React.useEffect(() => setToday(localCalendarDate(now)), [now]);

  const offer = known === null || judged === null || isAsking || isReadOnly ? null : offeredDate(known, judged);
  const { writing, writeDate } = useThisDate({ actions: documentActions, strings, format, onWritten });

  const acts = useLineActs({
    document: known,
    actions: documentActions,
    strings,
    format,
    isReadOnly: isReadOnly || isAsking,
    onWritten,
  });

  // The lines come first: drawing a search box takes as long as a screen of them.
  const canAdd = useLater(known !== null && known.isEditable && !isReadOnly && adding.mayAdd(known.table));

  const [goal, setGoal] = React.useState<{ readonly id: string; readonly time: number } | null>(null);

  const signIn = judged?.lines.map(({ facts }) => signInOf(facts)).find((one) => one !== null) ?? null;

  const refresh = () => {
    readLinesAgain();
    askAgain();
  };

  return (
    <ThemedRoot theme={theme}>
      <section
        className={styles.root}
        aria-label={strings("Region")}
        aria-busy={isAsking || document.kind === "reading"}
      >
        {(grid.ids.length > 0 || grid.isLoading) && (
          <Summary
            summary={summarise({ document, judged, isAsking }, { strings, format })}
            onDecided={(id) => setGoal((before) => ({ id, time: (before?.time ?? 0) + 1 }))}
            origin={describeDocumentOrigin(answer, now, { strings, format })}
            isAsking={isAsking}
            isWorstFirst={isWorstFirst}
            onWorstFirst={setIsWorstFirst}
            strings={strings}
            isWriting={writing.kind === "writing"}
            offeredDay={offer === null ? null : format.day(offer.day)}
            lateOwnDates={offer?.lateOwnDates.length ?? 0}
            onUseDate={(isForAll) => {
              if (known !== null && offer !== null) {
                writeDate(known, offer, isForAll);
              }
            }}
            onRefresh={refresh}
            signingIn={signIn === null ? null : { signIn, port: signing, onSignedIn: askAgain }}
          >
            {known !== null && judged !== null && !isAsking && judged.verdict.kind !== "unknown" && (
              <CopyPromise
                letter={{ document: known, judged, today }}
                onCopy={documentActions.copy}
                strings={strings}
              />
            )}
          </Summary>
        )}
        <DateNotice
          writing={writing}
          strings={strings}
          format={format}
          onReopen={() => {
            if (known !== null) {
              documentActions.reopen(known.table, known.id);
            }
          }}
        />
        {acts.done !== null && <Notice tone="good" text={acts.done} />}
        <Lines
          grid={grid}
          actions={gridActions}
          document={known}
          judged={judged}
          acts={acts}
          edits={edits}
          ports={ports}
          isWorstFirst={isWorstFirst}
          isNarrow={isNarrow}
          isReadOnly={isReadOnly}
          goal={goal}
          onCopy={documentActions.copy}
          renderContext={{ strings, format, now, today }}
        />
        {known !== null && canAdd && (
          <AddLine
            // What is typed belongs to one document.
            key={known.id}
            document={known}
            adding={adding}
            ports={ports}
            today={today}
            onAdded={onWritten}
            strings={strings}
            format={format}
          />
        )}
      </section>
    </ThemedRoot>
  );
}

/** The units that a line's product is sold in, and the line's own; none while they are not known, and for a write-in line. */
function unitsOf(judged: JudgedLine | undefined): readonly NamedRecord[] {
  const facts = judged?.facts ?? null;
  const units = facts !== null && "product" in facts ? (facts.product?.units ?? []) : [];
  return units.filter((unit) => !isGroupUnit(unit) || unit.id === judged?.line.unit?.id);
}
