import { Button, Input, makeStyles } from "@fluentui/react-components";
import * as React from "react";
import type { Culture } from "../../locale/culture";
import { formatDate, formatTime, isoDate, parseDate, parseTime } from "../../locale/dates";
import { fillIn } from "../../locale/fillIn";
import { dateEntry } from "../../record/dateEntry";
import { isDateOnly, wallTimeOf } from "../../record/formatValue";
import { Icon } from "../Icon";
import { useServices } from "../ShellContext";
import type { FieldProps } from "./fieldProps";
import { useTypedText } from "./useTypedText";

const useStyles = makeStyles({
  root: { display: "flex", columnGap: "8px" },
  date: { flexGrow: 1, minWidth: "0" },
  time: { width: "110px", minWidth: "0" },
  picker: { position: "absolute", width: "1px", height: "1px", opacity: 0, pointerEvents: "none" },
});

/** A date in the person's form with the browser's calendar, and a time where the column has one. */
export const DateField: React.FC<FieldProps> = (props) => {
  const styles = useStyles();
  const { culture } = useServices();
  const { inputId, label, column, value, isLocked } = props;
  const picker = React.useRef<HTMLInputElement>(null);
  const hasTime = !isDateOnly(column);
  const { date, time, enterDate } = useDateEntry(props, culture);
  const wall = typeof value === "string" ? wallTimeOf(value, column, culture.timeZone) : null;
  return (
    <span className={styles.root}>
      <Input
        id={inputId}
        className={styles.date}
        appearance="filled-darker"
        value={date.text}
        readOnly={isLocked}
        placeholder={isLocked ? "---" : culture.formats.datePattern}
        {...(isLocked
          ? {}
          : {
              onChange: (_, data) => {
                date.onChange(data.value);
              },
              onFocus: date.onFocus,
              onBlur: date.onBlur,
              onKeyDown: date.onKeyDown,
            })}
        {...(isLocked
          ? {}
          : {
              contentAfter: (
                <>
                  <Button
                    appearance="transparent"
                    size="small"
                    icon={<Icon name="calendar" size={16} />}
                    aria-label={fillIn(culture.words.pickDate, label)}
                    onClick={() => {
                      picker.current?.showPicker();
                    }}
                  />
                  <input
                    ref={picker}
                    type="date"
                    className={styles.picker}
                    tabIndex={-1}
                    aria-hidden="true"
                    value={wall === null ? "" : isoDate(wall)}
                    onChange={(event) => {
                      enterDate(event.target.value);
                    }}
                  />
                </>
              ),
            })}
      />
      {hasTime && (
        <Input
          // The Field around would label this input as it does the date; pointing to itself keeps its own label.
          id={`${inputId}-time`}
          aria-labelledby={`${inputId}-time`}
          aria-label={fillIn(culture.words.timeOf, label)}
          className={styles.time}
          appearance="filled-darker"
          value={time.text}
          readOnly={isLocked}
          placeholder={isLocked ? "---" : culture.formats.timePattern}
          disabled={!isLocked && wall === null}
          {...(isLocked
            ? {}
            : {
                onChange: (_, data) => {
                  time.onChange(data.value);
                },
                onFocus: time.onFocus,
                onBlur: time.onBlur,
                onKeyDown: time.onKeyDown,
              })}
        />
      )}
    </span>
  );
};

function useDateEntry({ column, value, onEnter, onInvalid }: FieldProps, culture: Culture) {
  const { words, timeZone } = culture;
  const wall = typeof value === "string" ? wallTimeOf(value, column, timeZone) : null;
  const shownDate = wall === null ? "" : formatDate(wall, culture);
  const shownTime = wall === null ? "" : formatTime(wall, culture);
  const enterDate = (text: string): boolean => {
    if (text.trim() === "") {
      onInvalid(null);
      onEnter(null);
      return true;
    }
    const date = parseDate(text, culture);
    onInvalid(date === null ? fillIn(words.invalidDate, culture.formats.datePattern) : null);
    if (date !== null) {
      onEnter(
        dateEntry({
          column,
          date,
          timeZone,
          previous: value,
          ...(wall === null || isDateOnly(column) ? {} : { time: wall }),
        }),
      );
    }
    return date !== null;
  };
  const enterTime = (text: string): boolean => {
    const time = parseTime(text);
    onInvalid(time === null ? fillIn(words.invalidTime, culture.formats.timePattern) : null);
    if (time !== null && wall !== null) {
      onEnter(dateEntry({ column, date: wall, time, timeZone, previous: value }));
    }
    return time !== null;
  };
  return {
    enterDate,
    date: useTypedText({ shown: shownDate, editable: shownDate, commit: enterDate }),
    time: useTypedText({ shown: shownTime, editable: shownTime, commit: enterTime }),
  };
}
