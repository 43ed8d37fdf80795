import { SalesOrderFields } from "../../core/tables/SalesOrder.generated";
import type { CommandTextKey } from "../shared/commandText";
import { scriptReader } from "../shared/appReader";
import { activateQuote } from "./activateQuote";
import { command } from "./command";
import { documentTableOf } from "./documentTableOf";
import { isTaken } from "./integrationState";
import { isSavedNow } from "./isSavedNow";
import { openReadiness } from "./openReadiness";

/** Enable rule of orders: Business Central takes them. What cannot be read counts as not taken. */
export function ordersAreTaken(): boolean | Promise<boolean> {
  return isTaken("orders");
}

/** Enable rule of quotes, likewise. */
export function quotesAreTaken(): boolean | Promise<boolean> {
  return isTaken("quotes");
}

/** Enable rule of quotes: they are the platform's alone. */
export function quotesAreNotTaken(): boolean | Promise<boolean> {
  const taken = isTaken("quotes");
  return typeof taken === "boolean" ? !taken : taken.then((are) => !are);
}

/** The part of a list that a command gets as SelectedControl. */
interface Grid {
  refresh(): void;
}

/** Enable rule of forms: the document is still the salesperson's. A form without the state cannot tell, and the page will. */
export function isOpen(form: Xrm.FormContext): boolean {
  const state = stateOf(form);
  return state === null || state === documentTableOf(form).openState;
}

/** Enable rule of forms: the document has been handed over, so that Business Central may have it. */
export function isHandedOver(form: Xrm.FormContext): boolean {
  return form.data.entity.getId() !== "" && stateOf(form) !== documentTableOf(form).openState;
}

export const submit = command("submit", (form: Xrm.FormContext) => checkOnForm(form, "SubmitTitle"));
export const activate = command("activate", (form: Xrm.FormContext) => checkOnForm(form, "ActivateTitle"));
export const activateWithoutIntegration = command("activateWithoutIntegration", activateQuote);
export const checkReadiness = command("checkReadiness", (form: Xrm.FormContext) => checkOnForm(form, "CheckTitle"));

export const submitSelected = command("submitSelected", (ids: readonly string[], grid: Grid) =>
  checkInList("salesorder", ids, grid, "SubmitTitle"),
);
export const activateSelected = command("activateSelected", (ids: readonly string[], grid: Grid) =>
  checkInList("quote", ids, grid, "ActivateTitle"),
);

/** What is checked and handed over is what is saved. */
async function checkOnForm(form: Xrm.FormContext, title: CommandTextKey): Promise<void> {
  if (!(await isSavedNow(form))) {
    return;
  }
  await openReadiness(form.data.entity.getEntityName(), [form.data.entity.getId()], title);
  // The page writes past this page's memory.
  scriptReader().forget();
  await form.data.refresh(false);
}

async function checkInList(table: string, ids: readonly string[], grid: Grid, title: CommandTextKey): Promise<void> {
  await openReadiness(table, ids, title);
  grid.refresh();
}

function stateOf(form: Xrm.FormContext): number | null {
  return form.getAttribute<Xrm.Attributes.OptionSetAttribute>(SalesOrderFields.statecode)?.getValue() ?? null;
}
