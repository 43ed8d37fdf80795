import { Spinner } from "@fluentui/react-components";
import * as React from "react";
import type { FormControl } from "../../form/formDefinition";
import { openQuickView } from "../../form/openQuickView";
import { isLookupReference } from "../../record/columnValue";
import { ErrorBox } from "../ErrorBox";
import { useLoaded } from "../useLoaded";
import { useObservable } from "../useObservable";
import type { CellView } from "./FormSectionView";
import { FormSectionView } from "./FormSectionView";
import { FormSessionProvider, useFormSession } from "./FormSessionContext";

interface QuickViewCellProps {
  readonly control: FormControl;
  /** Draws the cells of the record that is looked at. */
  readonly Cell: CellView;
}

/** Columns of the record that a lookup points to; nothing while it points nowhere. */
export const QuickViewCell: React.FC<QuickViewCellProps> = ({ control, Cell }) => {
  const { record, services } = useFormSession();
  const { words } = services.culture;
  useObservable(record);
  const value = control.column === null ? null : record.value(control.column);
  const reference = isLookupReference(value) ? value : null;
  const { loads } = record;
  const key = reference === null ? "" : `${reference.entityType} ${reference.id}`;
  const load = React.useCallback(
    () => (reference === null ? Promise.resolve(null) : openQuickView(services, control, reference)),
    // The record pointed to is the same as long as its table and id are; it is read again with this record.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [services, control, key, loads],
  );
  const opened = useLoaded(load);
  switch (opened.status) {
    case "loading":
      return <Spinner size="tiny" label={words.loading} />;
    case "failed":
      return <ErrorBox title={words.cellError} error={opened.error} />;
    case "loaded":
      return opened.value === null ? null : (
        <FormSessionProvider value={opened.value}>
          {opened.value.form.definition.tabs.map((tab) =>
            tab.columns.map((column) =>
              column.sections.map((section) => (
                <FormSectionView
                  key={`${tab.name}/${section.name}`}
                  tabName={tab.name}
                  section={section}
                  Cell={Cell}
                  isInCell
                />
              )),
            ),
          )}
        </FormSessionProvider>
      );
  }
};
