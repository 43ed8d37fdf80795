import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import * as React from "react";
import { showError } from "../../errorText";
import { quickCreate, quickCreateTables } from "../../quickCreate";
import { Icon } from "../Icon";
import { useServices } from "../ShellContext";
import { useLoaded } from "../useLoaded";

/** The records that can be made from any page. */
export const QuickCreateMenu: React.FC<{ readonly buttonClassName: string }> = ({ buttonClassName }) => {
  const services = useServices();
  const {
    dialogs,
    culture: { words },
  } = services;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          className={buttonClassName}
          icon={<Icon name="add" />}
          aria-label={words.quickCreate}
          title={words.quickCreate}
        />
      </MenuTrigger>
      <MenuPopover>
        <Choices
          onChoose={(table) => {
            quickCreate(services, table, "").catch((error: unknown) => showError(dialogs, error));
          }}
        />
      </MenuPopover>
    </Menu>
  );
};

/** Asked for when the menu opens, so that no page waits for it. */
const Choices: React.FC<{ readonly onChoose: (table: string) => void }> = ({ onChoose }) => {
  const services = useServices();
  const { words } = services.culture;
  const load = React.useCallback(() => quickCreateTables(services), [services]);
  const tables = useLoaded(load);
  if (tables.status !== "loaded" || tables.value.length === 0) {
    return (
      <MenuList>
        <MenuItem disabled>{tables.status === "loading" ? words.loading : words.noRecordsFound}</MenuItem>
      </MenuList>
    );
  }
  return (
    <MenuList>
      {tables.value.map(({ logicalName, displayName }) => (
        <MenuItem
          key={logicalName}
          onClick={() => {
            onChoose(logicalName);
          }}
        >
          {displayName}
        </MenuItem>
      ))}
    </MenuList>
  );
};
