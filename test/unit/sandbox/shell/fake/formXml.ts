const CLASS_ID = "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}";

interface CellOptions {
  readonly id?: string;
  readonly label?: string;
  readonly attributes?: string;
  readonly controlAttributes?: string;
  readonly uniqueId?: string;
}

/** A cell for a column; the class id hardly matters, the column's type decides what is drawn. */
export function cell(
  column: string,
  { id = column, label, attributes = "", controlAttributes = "", uniqueId }: CellOptions = {},
): string {
  const labels = label === undefined ? "" : `<labels><label description="${label}" languagecode="1033"/></labels>`;
  const unique = uniqueId === undefined ? "" : ` uniqueid="{${uniqueId}}"`;
  return `<cell id="{cell-${id}}" ${attributes}>${labels}<control id="${id}" classid="${CLASS_ID}" datafieldname="${column}" ${controlAttributes}${unique}/></cell>`;
}

/** A form of one tab and one section with a row for each cell. */
export function form(cells: readonly string[], more = ""): string {
  return formOfTabs([tab("general", "General", cells)], more);
}

export function formOfTabs(tabs: readonly string[], more = ""): string {
  return `<form><tabs>${tabs.join("")}</tabs>${more}</form>`;
}

export function tab(name: string, label: string, cells: readonly string[], attributes = ""): string {
  const rows = cells.map((one) => `<row>${one}</row>`).join("");
  return `<tab name="${name}" ${attributes}><labels><label description="${label}" languagecode="1033"/></labels><columns><column width="100%"><sections>
    <section name="${name}_section" columns="1"><labels><label description="${label} section" languagecode="1033"/></labels><rows>${rows}</rows></section>
  </sections></column></columns></tab>`;
}
