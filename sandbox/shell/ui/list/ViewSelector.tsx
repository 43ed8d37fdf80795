import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import * as React from "react";
import type { ViewDescription } from "../../../contract/tableDescription";
import { fillIn } from "../../locale/fillIn";
import { bareId } from "../../page/appLocation";
import { useServices } from "../ShellContext";

interface ViewSelectorProps {
  readonly table: string;
  readonly view: ViewDescription;
  readonly views: readonly ViewDescription[];
}

const useStyles = makeStyles({
  button: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, paddingLeft: "0" },
  title: { marginTop: 0, marginBottom: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
});

/** The view's name as the page's title; a menu where there are others. */
export const ViewSelector: React.FC<ViewSelectorProps> = ({ table, view, views }) => {
  const styles = useStyles();
  const {
    navigator,
    culture: { words },
  } = useServices();
  if (views.length < 2) {
    return <h1 className={styles.title}>{view.name}</h1>;
  }
  return (
    <h1 className={styles.title}>
      <Menu
        checkedValues={{ view: [view.id] }}
        onCheckedValueChange={(_, { checkedItems: [viewId] }) => {
          if (viewId !== undefined) {
            void navigator.open({ kind: "list", table, viewId: bareId(viewId) });
          }
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="transparent"
            className={styles.button}
            aria-label={fillIn(words.switchView, view.name)}
          >
            {view.name}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {views.map(({ id, name }) => (
              <MenuItemRadio key={id} name="view" value={id}>
                {name}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </h1>
  );
};
