import { makeStyles, shorthands, Tab, TabList, tokens } from "@fluentui/react-components";
import * as React from "react";
import { pickLabel } from "../../xml/labels";
import { useObservable } from "../useObservable";
import { useFormSession } from "./FormSessionContext";
import { FormTabView } from "./FormTabView";

const useStyles = makeStyles({
  strip: {
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.padding("0", "12px"),
    overflowX: "auto",
    overflowY: "hidden",
    flexShrink: 0,
  },
  panel: { flexGrow: 1, overflowY: "auto", ...shorthands.padding("12px") },
});

/** The visible tabs and the content of the one chosen. A tab's controls live as long as it is shown. */
export const FormTabs: React.FC = () => {
  const styles = useStyles();
  const {
    form,
    state,
    services: { culture },
  } = useFormSession();
  useObservable(state);
  const tabs = form.definition.tabs.filter((tab) => state.area(tab.name, tab.isVisible).isVisible);
  const chosen = tabs.find(({ name }) => name === state.activeTab) ?? tabs[0];
  return (
    <>
      <div className={styles.strip}>
        <TabList
          selectedValue={chosen?.name}
          size="medium"
          onTabSelect={(_, { value }) => {
            state.activateTab(String(value));
          }}
        >
          {tabs.map((tab) => (
            <Tab key={tab.name} value={tab.name} id={`tab-${tab.name}`}>
              {state.area(tab.name, tab.isVisible).label ?? pickLabel(tab.labels, culture) ?? tab.name}
            </Tab>
          ))}
        </TabList>
      </div>
      {chosen !== undefined && (
        <div key={chosen.name} role="tabpanel" aria-labelledby={`tab-${chosen.name}`} className={styles.panel}>
          <FormTabView tab={chosen} />
        </div>
      )}
    </>
  );
};
