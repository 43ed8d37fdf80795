import type { SalesStore } from "../../dataverse/salesStore";
import { readAppForms } from "../appForms";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";
import { unread } from "./unread";

/** Which apps show our forms, and which hide some because they list others of the same tables. */
export async function checkForms(store: SalesStore): Promise<HealthFinding> {
  const read = await readAppForms(store);
  if (!read.ok) {
    return unread("forms", read.problem);
  }
  const hiding = read.value.filter(({ forms }) => forms.hidden.length > 0);
  const showing = read.value.filter(({ forms }) => forms.listed.length > 0);
  const names = (apps: typeof hiding) => apps.map(({ name }) => name).join(", ");
  if (hiding.length > 0) {
    return finding("forms", showing.length > 0 ? "formsHiddenInSome" : "formsHidden", names(hiding), names(showing));
  }
  return showing.length > 0 ? finding("forms", "formsShown", names(showing)) : finding("forms", "formsNotListed");
}
