import type { Context } from "hono";
import { Hono } from "hono";

import { changeSetup } from "../admin/changeSetup";
import type { AdminParts } from "../admin/adminParts";
import { deleteAndTell, postAndTell, uncoupleCustomer, updateStatistics } from "../admin/salesActions";
import type { Done } from "../admin/administration";
import { JOBS } from "../jobs/jobs";
import type { Company } from "../ledger/company";
import { BLOCKED, editCustomer } from "../ledger/editCustomer";
import { releaseSalesDocument, reopenSalesDocument } from "../ledger/releaseSalesDocument";
import type { DocumentKey } from "../ledger/salesDocumentStore";
import { cancelInvoice, payInvoice } from "../ledger/settleInvoice";
import { chosenCompany } from "./chosenCompany";
import type { TabId } from "./layout";
import { textOf } from "./formText";
import { synchroniseByForm } from "./synchronisationForms";

export type Finish = (c: Context, tab: TabId, done: Done<string>) => Response | Promise<Response>;

/** The forms of the tabs Customers, Sales documents, Posted invoices and Sales integration. */
export function createSalesForms(parts: AdminParts, finish: Finish): Hono {
  const { database, clock, queue, sales } = parts;
  const routes = new Hono();

  const onPost = (
    path: string,
    tab: TabId,
    act: (company: Company, form: FormData) => Done<string> | Promise<Done<string>>,
  ): void => {
    routes.post(path, async (c) => {
      const company = chosenCompany(c, database());
      const form = await c.req.formData();
      return company === undefined
        ? c.text("The local Business Central holds no company.", 500)
        : finish(c, tab, await act(company, form));
    });
  };
  const place = (company: Company) => ({ company, sales, now: clock.now() });

  onPost("/customers", "customers", (company, form) => {
    const blocked = BLOCKED.find((each) => each === textOf(form, "blocked"));
    const creditLimit = textOf(form, "creditLimit");
    const done = editCustomer(company, textOf(form, "no"), {
      ...(creditLimit !== "" && { creditLimit: Number(creditLimit) }),
      ...(blocked !== undefined && { blocked }),
    });
    return done.ok ? say(`Customer ${done.customer.no} is saved.`) : done;
  });
  onPost("/customers/statistics", "customers", async (company, form) => {
    const done = await updateStatistics(place(company), textOf(form, "no"));
    return done.ok ? say(done.message) : done;
  });
  onPost("/customers/uncouple", "customers", async (company, form) => {
    const done = await uncoupleCustomer(place(company), textOf(form, "no"));
    return done.ok ? say(`Customer ${textOf(form, "no")} is uncoupled.`, done.warning) : done;
  });

  onPost("/documents", "documents", async (company, form) => {
    const documentType = textOf(form, "documentType");
    const key: DocumentKey = {
      documentType: documentType === "Quote" || documentType === "Invoice" ? documentType : "Order",
      no: textOf(form, "no"),
    };
    switch (textOf(form, "action")) {
      case "release": {
        const done = releaseSalesDocument(company, key, clock.now());
        return done.ok ? say(`${key.no} is released.`) : done;
      }
      case "reopen": {
        const done = reopenSalesDocument(company, key, clock.now());
        return done.ok ? say(`${key.no} is open again.`) : done;
      }
      case "delete": {
        const done = await deleteAndTell(place(company), key);
        return done.ok ? say(`${key.no} is deleted.`, done.warning) : done;
      }
      case "ship":
        return post(place(company), key, { ships: true, invoices: false, form });
      case "invoice":
        return post(place(company), key, { ships: false, invoices: true, form });
      default:
        return post(place(company), key, { ships: true, invoices: true, form });
    }
  });

  onPost("/invoices", "invoices", (company, form) => {
    const no = textOf(form, "no");
    const amount = textOf(form, "amount");
    if (textOf(form, "action") === "cancel") {
      const done = cancelInvoice(company, no, clock.now());
      return done.ok ? say(`${no} is cancelled by ${done.documentNo}.`) : done;
    }
    const done = payInvoice(company, no, { now: clock.now(), ...(amount !== "" && { amount: Number(amount) }) });
    return done.ok ? say(`Payment ${done.documentNo} of ${no}: ${done.remaining} is left.`) : done;
  });

  onPost("/connection", "jobs", (company, form) => {
    const isEnabled = textOf(form, "enabled") === "yes";
    if (isEnabled) {
      queue.enable(company);
    } else {
      queue.disable(company);
    }
    return say(`The connection to Sales is ${isEnabled ? "enabled" : "disabled"}.`);
  });
  onPost("/jobs", "jobs", async (company, form) => {
    const job = JOBS.find(({ name }) => name === textOf(form, "name"));
    if (job === undefined) {
      return { ok: false, reason: `There is no job ${textOf(form, "name")}.` };
    }
    if (textOf(form, "action") !== "run") {
      return say(
        `${job.name} is switched ${queue.schedule(company, job, textOf(form, "action") === "on").isEnabled ? "on" : "off"}.`,
      );
    }
    const run = await queue.run(company, job);
    return run.result === "Success"
      ? say(`${job.name}: ${run.messages.join(" ")}`)
      : { ok: false, reason: `${job.name}: ${run.messages.join(" ")}` };
  });
  onPost("/synchronisation", "synchronisation", (company, form) => synchroniseByForm(queue, company, form));
  onPost("/setup", "jobs", (company, form) => {
    const done = changeSetup(company, {
      writeInProductNo: textOf(form, "writeInProductNo").trim().toUpperCase(),
      freightAccountNo: textOf(form, "freightAccountNo").trim(),
    });
    return done.ok ? say("The setup is saved.") : done;
  });
  return routes;
}

async function post(
  place: Parameters<typeof postAndTell>[0],
  key: DocumentKey,
  parts: { readonly ships: boolean; readonly invoices: boolean; readonly form: FormData },
): Promise<Done<string>> {
  const quantities = new Map(
    [...parts.form.keys()]
      .filter((name) => name.startsWith("quantity-") && textOf(parts.form, name) !== "")
      .map((name) => [Number(name.slice("quantity-".length)), Number(textOf(parts.form, name))]),
  );
  const done = await postAndTell(place, key, {
    ships: parts.ships,
    invoices: parts.invoices,
    ...(quantities.size > 0 && { quantities }),
  });
  if (!done.ok) {
    return done;
  }
  const posted = [
    done.shipment === null ? [] : [`shipment ${done.shipment.no}`],
    done.invoice === null ? [] : [`invoice ${done.invoice.no}`],
  ]
    .flat()
    .join(" and ");
  return say(
    `${key.no}: ${posted} posted.${done.isDeleted ? " All is invoiced, the order is gone." : ""}`,
    done.warning,
  );
}

function say(value: string, warning: string | null = null): Done<string> {
  return { ok: true, value: warning === null ? value : `${value} Sales did not hear of it: ${warning}` };
}
