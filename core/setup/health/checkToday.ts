import type { SalesStore } from "../../dataverse/salesStore";
import { readAppForms } from "../appForms";
import { readTodayEntries } from "../todayEntries";
import type { ReadXml } from "../xmlElement";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";
import { unread } from "./unread";

/** In which apps *Business Central today* stands in the site map. It opens without, by a command; so nothing is wrong where it stands nowhere. */
export async function checkToday(store: SalesStore, readXml: ReadXml): Promise<HealthFinding> {
  const apps = await readAppForms(store);
  if (!apps.ok) {
    return unread("today", apps.problem);
  }
  const entries = await readTodayEntries(store, readXml, apps.value);
  if (!entries.ok) {
    return unread("today", entries.problem);
  }
  const showing = apps.value.filter(({ id }) => {
    const standing = entries.value.get(id)?.standing;
    return standing === "listed" || standing === "byHand";
  });
  return showing.length > 0
    ? finding("today", "todayShown", showing.map(({ name }) => name).join(", "))
    : finding("today", "todayNotShown");
}
