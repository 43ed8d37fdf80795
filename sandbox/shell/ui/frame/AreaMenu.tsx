import {
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
import type { SiteMapArea } from "../../app/siteMap";
import { fillIn } from "../../locale/fillIn";
import { useWords } from "../ShellContext";

interface AreaMenuProps {
  readonly areas: readonly SiteMapArea[];
  readonly area: SiteMapArea;
  readonly onChange: (id: string) => void;
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    ...shorthands.padding("8px"),
    ...shorthands.borderTop("1px", "solid", tokens.colorNeutralStroke2),
  },
  button: { width: "100%", justifyContent: "space-between" },
});

/** Changes to another area of the app. */
export const AreaMenu: React.FC<AreaMenuProps> = ({ areas, area, onChange }) => {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.root}>
      <Menu
        checkedValues={{ area: [area.id] }}
        onCheckedValueChange={(_, { checkedItems: [id] }) => {
          if (id !== undefined) {
            onChange(id);
          }
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" className={styles.button} aria-label={fillIn(words.switchArea, area.label)}>
            {area.label}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {areas.map(({ id, label }) => (
              <MenuItemRadio key={id} name="area" value={id}>
                {label}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
};
