import {
  Avatar,
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import * as React from "react";
import { fillIn } from "../../locale/fillIn";
import { useServices } from "../ShellContext";
import { useObservable } from "../useObservable";

interface PersonMenuProps {
  readonly buttonClassName: string;
}

const useStyles = makeStyles({
  note: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Who one is, who else one can be, and the theme. */
export const PersonMenu: React.FC<PersonMenuProps> = ({ buttonClassName }) => {
  const styles = useStyles();
  const {
    session,
    culture: { words },
    navigator,
  } = useServices();
  useObservable(navigator);
  const { isDark } = navigator.location;
  return (
    <Menu
      checkedValues={{ person: [session.alias], theme: isDark ? ["dark"] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === "theme") {
          navigator.setDark(checkedItems.includes("dark"));
        } else {
          void switchTo(checkedItems[0], navigator.mayLeave());
        }
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          className={buttonClassName}
          aria-label={fillIn(words.signedInAs, session.fullName)}
          icon={<Avatar name={session.fullName} size={28} color="colorful" aria-hidden="true" />}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{fillIn(words.signedInAs, session.fullName)}</MenuGroupHeader>
            {session.people.map(({ alias, fullName, note }) => (
              <MenuItemRadio key={alias} name="person" value={alias}>
                {fullName}
                <span className={styles.note}>{note}</span>
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItemCheckbox name="theme" value="dark">
            {words.darkTheme}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

/** The same page as another person, loaded anew. */
async function switchTo(alias: string | undefined, mayLeave: Promise<boolean>): Promise<void> {
  if (alias !== undefined && (await mayLeave)) {
    const address = new URL(window.location.href);
    address.searchParams.set("user", alias);
    window.location.assign(address.href);
  }
}
