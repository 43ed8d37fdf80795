import {
  Button,
  makeStyles,
  shorthands,
  tokens,
  useFieldControlProps_unstable as useFieldControlProps,
} from "@fluentui/react-components";
import * as React from "react";
import { fillIn } from "../../locale/fillIn";
import { isLookupReference } from "../../record/columnValue";
import { Icon, isIconName } from "../Icon";
import { PageLink } from "../PageLink";
import { useWords } from "../ShellContext";
import type { FieldProps } from "./fieldProps";
import { LookupSearch } from "./LookupSearch";

const useStyles = makeStyles({
  chosen: {
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    minHeight: "32px",
    ...shorthands.padding("0", "4px", "0", "10px"),
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { ...shorthands.border("1px", "solid", "CanvasText") },
  },
  link: {
    flexGrow: 1,
    color: tokens.colorBrandForegroundLink,
    overflowX: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textDecorationLine: "none",
    ":hover": { textDecorationLine: "underline" },
  },
  empty: { color: tokens.colorNeutralForeground4 },
});

/** The record a lookup points to, as a link; or a search for one. */
export const LookupField: React.FC<FieldProps> = (props) => {
  const { value, isLocked, inputId, onEnter } = props;
  const styles = useStyles();
  const words = useWords();
  const described = useFieldControlProps<{ readonly "aria-labelledby"?: string }>({});
  if (!isLookupReference(value)) {
    return isLocked ? (
      <span
        role="group"
        id={inputId}
        tabIndex={-1}
        className={styles.chosen}
        aria-labelledby={described["aria-labelledby"]}
      >
        <span className={styles.empty}>---</span>
      </span>
    ) : (
      <LookupSearch {...props} />
    );
  }
  const name = value.name === "" ? words.unnamed : value.name;
  return (
    <span
      role="group"
      id={inputId}
      tabIndex={-1}
      className={styles.chosen}
      aria-labelledby={described["aria-labelledby"]}
    >
      <Icon name={isIconName(value.entityType) ? value.entityType : "table"} size={16} />
      <PageLink page={{ kind: "record", table: value.entityType, id: value.id }} className={styles.link}>
        {name}
      </PageLink>
      {!isLocked && (
        <Button
          appearance="transparent"
          size="small"
          icon={<Icon name="dismiss" size={16} />}
          aria-label={fillIn(words.removeValue, name)}
          onClick={() => {
            onEnter(null);
          }}
        />
      )}
    </span>
  );
};
