import { cultureOf } from "../../../../../sandbox/shell/locale/culture";
import { newThing } from "../../../../../sandbox/shell/locale/newThing";
import { SESSION } from "../fake/fakeServer";

it.each([
  [1044, "Ordreprodukt", "Nytt ordreprodukt"],
  [1044, "Tilbud", "Nytt tilbud"],
  [1044, "Firma", "Nytt firma"],
  [1044, "Ordre", "Ny ordre"],
  [1044, "Salgsmulighet", "Ny salgsmulighet"],
  [1044, "CRM-sak", "Ny CRM-sak"],
  [1033, "Order Product", "New Order Product"],
])("in the language %p a new %s is called %s", (languageId, table, text) => {
  expect(newThing(table, cultureOf({ ...SESSION, languageId }))).toBe(text);
});
