import { Combobox, makeStyles, Option, tokens } from "@fluentui/react-components";
import * as React from "react";
import { errorWords } from "../../errorText";
import { quickCreateForm } from "../../form/mainForms";
import { fillIn } from "../../locale/fillIn";
import { newThing } from "../../locale/newThing";
import { quickCreate } from "../../quickCreate";
import { searchLookup } from "../../query/lookupSearch";
import type { LookupMatch } from "../../query/lookupSearch";
import { useServices } from "../ShellContext";
import type { FieldProps } from "./fieldProps";

/** Time to go on typing before the server is asked. */
const PAUSE_MS = 250;

/** Before the table of the choice that makes a record. */
const NEW = "new:";

const useStyles = makeStyles({
  root: { minWidth: "0", width: "100%", "& > input": { minWidth: "0" } },
  table: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginLeft: "8px" },
});

/** A search for the record a lookup is to point to. */
export const LookupSearch: React.FC<FieldProps> = ({ inputId, label, column, lookupCondition, onEnter }) => {
  const styles = useStyles();
  const services = useServices();
  const {
    culture: { words },
    tables,
    session,
  } = services;
  const targets = column.targets ?? [];
  const [text, setText] = React.useState("");
  const [isOpen, setIsOpen] = React.useState(false);
  const { matches, remark } = useMatches({ targets, text, isOpen, lookupCondition });
  return (
    <Combobox
      id={inputId}
      className={styles.root}
      appearance="filled-darker"
      freeform
      placeholder={fillIn(words.lookFor, label)}
      value={text}
      selectedOptions={[]}
      onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
        setText(event.target.value);
        // Pasting opens nothing by itself.
        setIsOpen(true);
      }}
      open={isOpen}
      onOpenChange={(_, { open }) => {
        setIsOpen(open);
      }}
      onOptionSelect={(_, { optionValue }) => {
        const match = matches.find(({ id }) => id === optionValue);
        if (match !== undefined) {
          onEnter({ id: match.id, name: match.name, entityType: match.entityType });
        } else if (optionValue?.startsWith(NEW) === true) {
          void quickCreate(services, optionValue.slice(NEW.length), "").then((made) => {
            if (made !== null && made !== "noForm") {
              onEnter(made);
            }
          });
        }
      }}
    >
      {matches.map(({ id, name, tableLabel, details }) => (
        <Option key={id} value={id} text={name}>
          {name === "" ? words.unnamed : name}
          {details
            .filter((detail) => detail !== name)
            .map((detail) => (
              <span key={detail} className={styles.table}>
                {detail}
              </span>
            ))}
          {targets.length > 1 && <span className={styles.table}>{tableLabel}</span>}
        </Option>
      ))}
      {matches.length === 0 && (
        <Option key="none" disabled value="" text="">
          {remark}
        </Option>
      )}
      {targets
        .flatMap((target) => tables.peek(target) ?? [])
        .filter((target) => quickCreateForm(target, session.roles) !== null)
        .map(({ logicalName, displayName }) => (
          <Option key={logicalName} value={NEW + logicalName} text="">
            {newThing(displayName, services.culture)}
          </Option>
        ))}
    </Combobox>
  );
};

interface Matches {
  readonly matches: readonly LookupMatch[];
  /** Stands in place of matches when there are none. */
  readonly remark: string;
}

interface Search {
  readonly targets: readonly string[];
  readonly text: string;
  readonly isOpen: boolean;
  readonly lookupCondition: FieldProps["lookupCondition"];
}

function useMatches({ targets, text, isOpen, lookupCondition }: Search): Matches {
  const services = useServices();
  const { words } = services.culture;
  const [found, setFound] = React.useState<Matches>({ matches: [], remark: words.loading });
  const wanted = targets.join(",");
  React.useEffect(() => {
    if (!isOpen) {
      return undefined;
    }
    let isCurrent = true;
    const set = (matches: Matches) => {
      if (isCurrent) {
        setFound(matches);
      }
    };
    const timer = window.setTimeout(
      () => {
        lookupCondition()
          .then((condition) => searchLookup(services, wanted.split(","), { text, condition }))
          .then(
            (matches) => {
              set({ matches, remark: words.noRecordsFound });
            },
            (error: unknown) => {
              set({ matches: [], remark: errorWords(error).message });
            },
          );
      },
      text === "" ? 0 : PAUSE_MS,
    );
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [services, words, wanted, text, isOpen, lookupCondition]);
  return found;
}
