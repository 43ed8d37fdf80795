import { Input, makeStyles, Select } from "@fluentui/react-components";
import * as React from "react";
import type { Subgrid } from "../../form/subgrid";
import type { DataSetDefinition } from "../../pcf/controlManifest";
import type { DataSetSource } from "../../pcf/dataset/dataSetSource";
import { Icon } from "../Icon";
import { useWords } from "../ShellContext";
import { useObservable } from "../useObservable";
import { usePaused } from "../usePaused";

interface DataSetToolsProps {
  readonly source: DataSetSource;
  readonly subgrid: Subgrid;
  readonly definition: DataSetDefinition | null;
}

const SEARCH_PAUSE_MS = 300;

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px", marginBottom: "8px" },
});

/** The view selector and the quick find that a control's manifest asks the platform for. */
export const DataSetTools: React.FC<DataSetToolsProps> = ({ source, subgrid: { views }, definition }) => {
  const styles = useStyles();
  const words = useWords();
  useObservable(source);
  const [typed, setTyped] = React.useState("");
  const search = usePaused(typed.trim(), SEARCH_PAUSE_MS);
  React.useEffect(() => {
    source.search(search);
  }, [source, search]);
  const [showsViews, showsSearch] = [definition?.showsViewSelector === true, definition?.showsQuickFind === true];
  if (!showsViews && !showsSearch) {
    return null;
  }
  return (
    <div className={styles.root}>
      {showsViews && (
        <Select
          aria-label={words.view}
          value={source.query.view.id}
          onChange={(_, { value }) => {
            const chosen = views.find(({ id }) => id === value);
            if (chosen !== undefined) {
              source.showView(chosen);
            }
          }}
        >
          {views.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {showsSearch && (
        <Input
          type="search"
          aria-label={words.quickFind}
          placeholder={words.quickFind}
          contentBefore={<Icon name="search" size={16} />}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      )}
    </div>
  );
};
