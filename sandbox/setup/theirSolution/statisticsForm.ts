import type { TableFacts } from "./tableTags";
import { labelled } from "./xmlTags";
import type { Tags } from "./xmlTags";

const FORM_ID = "e6a62019-c6fd-50e6-af9e-31cce388a8e9";
const TAB_ID = "f21ba574-02ff-58bf-93fd-dd7a98369483";
const SECTION_ID = "fbfcff95-6795-5f5e-abab-fa9863bbf016";
/** Class ids of the platform's own controls: text and money. */
const CLASSES: Readonly<Record<string, string>> = {
  nvarchar: "{4273EDBD-AC1D-40d3-9FB2-095C621B552D}",
  money: "{533B9E00-756B-4312-95A0-DC888637AC78}",
  datetime: "{5B773807-9FB2-42db-97C3-7A91EFF8ADFF}",
};

/** The quick view form of the documented name, with every column of the table. */
export function statisticsForm({ columns }: TableFacts): Tags {
  const rows = columns.map(({ name, type, label }, at) => ({
    cell: {
      "@id": cellId(at),
      labels: { label: labelled(label) },
      control: { "@id": name, "@classid": CLASSES[type] ?? "", "@datafieldname": name },
    },
  }));
  const section: Tags = {
    "@name": "figures",
    "@id": `{${SECTION_ID}}`,
    labels: { label: labelled("Account Statistics") },
    rows: { row: rows },
  };
  const tab: Tags = {
    "@name": "figures",
    "@id": `{${TAB_ID}}`,
    labels: { label: labelled("Account Statistics") },
    columns: { column: { "@width": "100%", sections: { section } } },
  };
  return {
    forms: {
      "@type": "quick",
      systemform: {
        formid: `{${FORM_ID}}`,
        IntroducedVersion: "1.0.0.0",
        FormPresentation: "1",
        FormActivationState: "1",
        form: { tabs: { tab } },
        IsCustomizable: "1",
        LocalizedNames: { LocalizedName: labelled("Business Central Account Statistics") },
      },
    },
  };
}

function cellId(at: number): string {
  return `{924ac55f-27b1-5942-b3e9-${String(at).padStart(12, "0")}}`;
}
