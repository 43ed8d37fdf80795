import { businessCentralPorts } from "../../browser/businessCentralPorts";
import { DOCUMENT_TABLES } from "../../core/documents/documentTable";
import { readDocument } from "../../core/documents/readDocument";
import type { LiveOrder } from "../../core/orders/live/liveOrder";
import { orderProgress } from "../../core/orders/progress/orderProgress";
import { readOrder } from "../../core/orders/progress/readOrder";
import { keepRest, restOfOrder } from "../../core/orders/restOfOrder";
import type { RestOfLine } from "../../core/orders/restOfOrder";
import { scriptReader } from "../shared/appReader";
import { scriptWriter } from "../shared/appWriter";
import { commandText } from "../shared/commandText";
import { pageTables } from "../shared/pageTables";
import { userDays } from "../shared/userDays";
import { bareId } from "./bareId";

/**
 * Whether an order may be looked at for submitting. One that came back after part of it was delivered is not sold twice by chance: the rest is
 * offered first, and submitting everything again takes a yes of its own. What cannot be read stops nobody; readiness looks again.
 */
export async function maySellAgain(form: Xrm.FormContext): Promise<boolean> {
  const reading = { sales: scriptReader(pageTables), dayOf: userDays(Xrm), asking: businessCentralPorts() };
  const id = bareId(form.data.entity.getId());
  const read = await readOrder(reading, { id, number: "", revision: 0, companies: null, now: new Date() });
  const progress = read.ok ? orderProgress(read.value.facts, new Date()) : null;
  if (!read.ok || progress?.stage !== "returned" || !progress.isDelivered) {
    return true;
  }
  const rest = await restOf(reading, id, read.value.facts.live);
  if (rest.length > 0 && (await offerRest(rest))) {
    const kept = await keepRest(scriptWriter(), rest);
    scriptReader().forget();
    await form.data.refresh(false);
    if (!kept.ok) {
      await Xrm.Navigation.openAlertDialog({ text: commandText("RestNotKept") });
    }
    return kept.ok;
  }
  const { confirmed } = await Xrm.Navigation.openConfirmDialog({
    text: commandText("SellAgain"),
    confirmButtonLabel: commandText("SellAgainYes"),
  });
  return confirmed;
}

async function restOf(
  reading: Parameters<typeof readDocument>[0],
  id: string,
  live: LiveOrder | null,
): Promise<readonly RestOfLine[]> {
  const document = live === null ? null : await readDocument(reading, DOCUMENT_TABLES.order, id);
  return live !== null && document?.ok === true ? restOfOrder(document.value.lines, live.delivered) : [];
}

async function offerRest(rest: readonly RestOfLine[]): Promise<boolean> {
  const lines = rest.map(({ line, rest: left }) =>
    commandText("RestOfLine", line.name, String(line.quantity ?? 0), String(left), line.unit?.name ?? ""),
  );
  const { confirmed } = await Xrm.Navigation.openConfirmDialog({
    text: [commandText("KeepRest"), ...lines].join("\n"),
    confirmButtonLabel: commandText("KeepRestYes"),
    cancelButtonLabel: commandText("KeepRestNo"),
  });
  return confirmed;
}
