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
import { formatAppLocation } from "../../page/appLocation";
import { fillIn } from "../../locale/fillIn";
import { useServices } from "../ShellContext";

interface AppMenuProps {
  readonly buttonClassName: string;
}

/** Sales has no id: no solution has brought it. */
const SALES = "sales";

const useStyles = makeStyles({
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** The name of the app; a menu where the person may open others. An app is opened by loading it anew. */
export const AppMenu: React.FC<AppMenuProps> = ({ buttonClassName }) => {
  const styles = useStyles();
  const {
    session,
    app,
    navigator,
    culture: { words },
  } = useServices();
  const name = app?.name ?? words.appName;
  if (session.apps.length === 0) {
    return <span className={styles.name}>{name}</span>;
  }
  const open = async (id: string | undefined) => {
    if (id !== undefined && id !== (app?.id ?? SALES) && (await navigator.mayLeave())) {
      navigator.load(
        formatAppLocation({
          appId: id === SALES ? null : id,
          page: { kind: "home" },
          isDark: navigator.location.isDark,
          fluent: navigator.location.fluent,
        }),
      );
    }
  };
  return (
    <Menu
      checkedValues={{ app: [app?.id ?? SALES] }}
      onCheckedValueChange={(_, { checkedItems: [id] }) => {
        void open(id);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="transparent"
          className={`${buttonClassName} ${styles.name}`}
          aria-label={fillIn(words.switchApp, name)}
        >
          {name}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {[{ id: SALES, name: words.appName }, ...session.apps].map((each) => (
            <MenuItemRadio key={each.id} name="app" value={each.id}>
              {each.name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
