import { pageShelf } from "../../../browser/pageShelf";
import { XrmMockGenerator } from "xrm-mock";
import { textsOf } from "../../support/strings";

/** A form in xrm-mock with the members that it lacks, and the product's English texts. */
export function xrmForm(entityName: string, id: string) {
  XrmMockGenerator.initialise({ entity: { id, entityName } });
  aWhileLater();
  const notifications = new Map<string, string>();
  const retrieve = jest.fn<Promise<unknown>, [string, string, string]>();
  XrmMockGenerator.getFormContext().data.entity.getId = () => id;
  const { ui } = XrmMockGenerator.getFormContext();
  ui.setFormNotification = (text, level, name) => notifications.set(name, `${level}: ${text}`).size > 0;
  ui.clearFormNotification = (name) => notifications.delete(name);
  Xrm.Utility.getGlobalContext().userSettings.getTimeZoneOffsetMinutes = () => 60;
  Xrm.WebApi.retrieveRecord = retrieve as unknown as typeof Xrm.WebApi.retrieveRecord;
  const texts = new Map((["forms", "commands"] as const).map((name) => [`bcs_/strings/${name}`, textsOf(name)]));
  Xrm.Utility.getResourceString = (name, key) => texts.get(name)?.get(key) ?? `no string ${key} in ${name}`;
  return { notifications, retrieve, form: XrmMockGenerator.getFormContext() };
}

/** What the page has read counts no more; every form of a test begins so. */
export function aWhileLater(): void {
  pageShelf().delete("sales.2");
}

/** Lets everything that is on its way arrive. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
