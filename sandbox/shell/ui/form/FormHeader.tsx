import {
  Avatar,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  shorthands,
  tokens,
} from "@fluentui/react-components";
import * as React from "react";
import type { FormSession } from "../../form/formSession";
import { fillIn } from "../../locale/fillIn";
import { newThing } from "../../locale/newThing";
import { useObservable } from "../useObservable";
import { useFormSession } from "./FormSessionContext";
import { HeaderField } from "./HeaderField";
import { HeaderFlyout } from "./HeaderFlyout";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "12px",
    rowGap: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.padding("12px", "16px", "4px"),
    flexShrink: 0,
  },
  names: { flexGrow: 1, minWidth: "0" },
  title: {
    ...shorthands.margin("0"),
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  saved: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase300,
    marginLeft: "8px",
  },
  kind: {
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  fields: { display: "flex", flexWrap: "wrap", columnGap: "24px", rowGap: "4px" },
});

/** The record's name, its table, the form's name with the others to choose from, and the header's fields. */
export const FormHeader: React.FC = () => {
  const styles = useStyles();
  const session = useFormSession();
  const {
    record,
    state,
    table,
    form,
    services: { culture },
  } = session;
  const { words } = culture;
  useObservable(record);
  useObservable(state);
  const progress = state.isSaving
    ? words.saving
    : record.id !== null && !record.isDirty()
      ? words.saved
      : words.unsaved;
  const title =
    record.id === null ? newThing(table.displayName, culture) : record.name === "" ? words.unnamed : record.name;
  return (
    <div className={styles.root}>
      <Avatar name={title} shape="square" size={40} color="colorful" aria-hidden="true" />
      <div className={styles.names}>
        <h1 className={styles.title}>
          {title}
          <span className={styles.saved}>- {progress}</span>
        </h1>
        <div className={styles.kind}>
          <span>{table.displayName}</span>
          <span aria-hidden="true">·</span>
          <FormSelector session={session} />
        </div>
      </div>
      {form.definition.header.length > 0 && (
        <div className={styles.fields} role="group" aria-label={words.headerFields}>
          {form.definition.header.map((cell) =>
            cell.control === null ? null : <HeaderField key={cell.id} cell={{ ...cell, control: cell.control }} />,
          )}
          <HeaderFlyout cells={form.definition.header} />
        </div>
      )}
    </div>
  );
};

const FormSelector: React.FC<{ readonly session: FormSession }> = ({
  session: { forms, form, table, record, services },
}) => {
  if (forms.length < 2) {
    return <span>{form.description.name}</span>;
  }
  return (
    <Menu
      checkedValues={{ form: [form.description.id] }}
      onCheckedValueChange={(_, { checkedItems: [formId] }) => {
        if (formId !== undefined) {
          void services.navigator.open(
            { kind: "record", table: table.logicalName, id: record.id, formId },
            { replace: true },
          );
        }
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="transparent"
          size="small"
          aria-label={fillIn(services.culture.words.switchForm, form.description.name)}
        >
          {form.description.name}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {forms.map(({ description }) => (
            <MenuItemRadio key={description.id} name="form" value={description.id}>
              {description.name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
