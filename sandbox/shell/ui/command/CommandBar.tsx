import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  shorthands,
  tokens,
  useArrowNavigationGroup,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import * as React from "react";
import { Icon } from "../Icon";
import { useWords } from "../ShellContext";
import type { Command } from "./command";
import { CommandIcon } from "./CommandIcon";

interface CommandBarProps {
  readonly label: string;
  readonly commands: readonly Command[];
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    minWidth: "0",
    height: "44px",
    ...shorthands.overflow("hidden"),
    ...shorthands.padding("0", "8px"),
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke2),
  },
  item: { flexShrink: 0, whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular, minWidth: "0" },
});

/** What one can do with the page; commands without room go into a menu. */
export const CommandBar: React.FC<CommandBarProps> = ({ label, commands }) => {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "horizontal", circular: true });
  if (commands.length === 0) {
    return <div className={styles.root} />;
  }
  return (
    <Overflow padding={16}>
      <div role="menubar" aria-label={label} className={styles.root} {...arrows}>
        {commands.map((command) => (
          <OverflowItem key={command.id} id={command.id}>
            {drawCommand(command, styles.item)}
          </OverflowItem>
        ))}
        <MoreCommands commands={commands} />
      </div>
    </Overflow>
  );
};

/** A command in the bar: it runs, or opens what it holds. */
export function drawCommand(
  command: Command,
  className: string | undefined,
  size: "small" | "medium" = "medium",
): React.ReactElement {
  const looks = {
    role: "menuitem",
    appearance: "subtle",
    className,
    size,
    icon: <CommandIcon command={command} />,
    title: command.tooltip ?? command.label,
  } as const;
  if (command.menu === undefined) {
    return (
      <Button {...looks} onClick={() => command.run?.()}>
        {command.label}
      </Button>
    );
  }
  return (
    <div role="none">
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button {...looks} aria-haspopup="menu">
            {command.label}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuOf command={command} />
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

/** The command itself where it does something, and all that its menus hold, in one list. */
const MenuOf: React.FC<{ readonly command: Command }> = ({ command }) => (
  <>
    {command.run === null ? null : (
      <MenuItem icon={<CommandIcon command={command} />} onClick={command.run}>
        {command.label}
      </MenuItem>
    )}
    {command.menu?.map((item) => (
      <MenuOf key={item.id} command={item} />
    ))}
  </>
);

const MoreCommands: React.FC<{ readonly commands: readonly Command[] }> = ({ commands }) => {
  const words = useWords();
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) {
    return null;
  }
  return (
    <Menu>
      <div ref={ref} role="none">
        <MenuTrigger disableButtonEnhancement>
          <Button
            role="menuitem"
            aria-haspopup="menu"
            appearance="subtle"
            icon={<Icon name="more" />}
            aria-label={words.moreCommands}
          />
        </MenuTrigger>
      </div>
      <MenuPopover>
        <MenuList>
          {commands.map((command) => (
            <HiddenCommand key={command.id} command={command} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

const HiddenCommand: React.FC<{ readonly command: Command }> = ({ command }) => {
  const isInBar = useIsOverflowItemVisible(command.id);
  return isInBar ? null : <MenuOf command={command} />;
};
