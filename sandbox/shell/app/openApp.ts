import type { AppDescription, Session, TableDescription } from "../../contract/tableDescription";
import { bareId } from "../page/appLocation";

const PUBLIC_VIEW = 0;

/**
 * The app that an address names; null for Sales, which no solution has brought.
 * @throws Error when there is no such app for this person
 */
export function openApp({ apps }: Pick<Session, "apps">, appId: string | null): AppDescription | null {
  if (appId === null) {
    return null;
  }
  const app = apps.find(({ id }) => bareId(id) === appId);
  if (app === undefined) {
    throw new Error(
      `There is no app ${appId} that you may open: no solution has brought it, or you have none of its roles.`,
    );
  }
  return app;
}

/** Where an app names some of a table's views or main forms, it shows no others. */
export function withPartsOfApp(
  table: TableDescription,
  app: Pick<AppDescription, "viewIds" | "formIds"> | null,
): TableDescription {
  if (app === null) {
    return table;
  }
  const [views, forms] = [new Set(app.viewIds.map(bareId)), new Set(app.formIds.map(bareId))];
  // Quick find and lookup views are no lists, every app has them.
  const shownViews = table.views.filter(({ id, queryType }) => queryType !== PUBLIC_VIEW || views.has(bareId(id)));
  const shownForms = table.forms.filter(({ id, type }) => type !== "main" || forms.has(bareId(id)));
  return {
    ...table,
    views: shownViews.some(({ queryType }) => queryType === PUBLIC_VIEW) ? shownViews : table.views,
    forms: shownForms.some(({ type }) => type === "main") ? shownForms : table.forms,
  };
}
