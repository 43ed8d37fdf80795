import type { Context } from "hono";
import { Hono } from "hono";

import { refuseOtherSites } from "../../control/refuseOtherSites";
import type { Done } from "../admin/administration";
import { setUser, setWebService } from "../admin/administration";
import type { AdminParts } from "../admin/adminParts";
import { ORDER_WAYS, setOrderWay } from "../admin/orderIntegration";
import { SETUP_CARDS } from "../admin/cards/cards";
import { setUpVirtualTables, stopVirtualTables } from "../admin/virtualTables";
import { addOrderLine, deleteOrderLine } from "../ledger/openLines";
import { postItemEntry } from "../ledger/postItemEntry";
import { createCardForms } from "./cardForms";
import { cardsTab } from "./cardsTab";
import { chooseCompany, chosenCompany } from "./chosenCompany";
import { customersTab } from "./customersTab";
import { documentsTab } from "./documentsTab";
import { textOf } from "./formText";
import { invoicesTab } from "./invoicesTab";
import { jobsTab } from "./jobsTab";
import type { Message, TabId } from "./layout";
import { layout, TABS } from "./layout";
import { createSalesForms } from "./salesForms";
import { supplyTab } from "./supplyTab";
import { synchronisationTab } from "./synchronisationTab";
import { itemsTab, ordersTab, servicesTab, usersTab } from "./tabs";

/**
 * The page at / with which a person plays BC's side: stock, orders, published services, users. Plain HTML forms; a form that worked leads back
 * by a redirect, so that reloading posts nothing twice, and one that did not says why.
 */
export function createPersonPage(parts: AdminParts): Hono {
  const { database, pages, clock } = parts;
  const routes = new Hono();

  const show = async (
    c: Context,
    shown: { readonly tab: TabId; readonly message: Message | null; readonly status?: 400 },
  ): Promise<Response> => {
    const company = chosenCompany(c, database());
    if (company === undefined) {
      return c.text("The local Business Central holds no company.", 500);
    }
    const contents = {
      items: () => itemsTab(company, c.req.query("search") ?? "", c.req.query("item") ?? ""),
      customers: () => customersTab(company, clock.now(), c.req.query("filter") ?? ""),
      documents: () => documentsTab(company, c.req.query("search") ?? "", c.req.query("filter") ?? ""),
      invoices: () => invoicesTab(company, c.req.query("search") ?? ""),
      orders: () => ordersTab(company),
      supply: () => supplyTab(company, c.req.query()),
      setup: () => cardsTab(company, { tab: "setup", cards: SETUP_CARDS, query: c.req.query() }),
      jobs: () => jobsTab(company),
      synchronisation: () => synchronisationTab(company, c.req.query()),
      services: () => servicesTab(database(), pages),
      users: () => usersTab(database()),
    } as const satisfies Record<TabId, unknown>;
    const { tab, message, status = 200 } = shown;
    return c.html(
      await layout({
        tab,
        companies: [...database().companies.keys()],
        companyName: company.name,
        message,
        content: contents[tab](),
      }),
      status,
    );
  };

  const finish = (c: Context, tab: TabId, done: Done<string>): Response | Promise<Response> =>
    done.ok
      ? c.redirect(`/?${new URLSearchParams({ tab, done: done.value }).toString()}`, 303)
      : show(c, { tab, message: { text: done.reason, bad: true }, status: 400 });

  routes.get("/", (c) => {
    const tab = TABS.find(({ id }) => id === c.req.query("tab"))?.id ?? "items";
    const text = c.req.query("problem") ?? c.req.query("done");
    return show(c, { tab, message: text === undefined ? null : { text, bad: c.req.query("problem") !== undefined } });
  });

  routes.use("*", refuseOtherSites);
  routes.route("/", createSalesForms(parts, finish));
  routes.route("/", createCardForms(parts, finish));

  routes.post("/company", async (c) => {
    const name = textOf(await c.req.formData(), "company");
    const company = database().companies.get(name);
    if (company === undefined) {
      return finish(c, "items", { ok: false, reason: `The company "${name}" does not exist.` });
    }
    chooseCompany(c, company);
    return c.redirect("/", 303);
  });

  routes.post("/entries", async (c) => {
    const company = chosenCompany(c, database());
    const form = await c.req.formData();
    const posting = {
      itemNo: textOf(form, "item").trim(),
      locationCode: textOf(form, "location"),
      quantity: Number(textOf(form, "quantity")),
    };
    if (company === undefined) {
      return c.text("The local Business Central holds no company.", 500);
    }
    const posted = postItemEntry(company, posting, clock.now());
    return finish(
      c,
      "items",
      posted.ok
        ? {
            ok: true,
            value: `Entry ${posted.entry.entryNo}: ${posted.entry.quantity} of ${posted.entry.itemNo} at ${posted.entry.locationCode}.`,
          }
        : posted,
    );
  });

  routes.post("/lines", async (c) => {
    const company = chosenCompany(c, database());
    const form = await c.req.formData();
    const unit = textOf(form, "unit").trim();
    if (company === undefined) {
      return c.text("The local Business Central holds no company.", 500);
    }
    const added = addOrderLine(
      company,
      {
        kind: textOf(form, "kind") === "sales" ? "sales" : "purchase",
        itemNo: textOf(form, "item").trim(),
        locationCode: textOf(form, "location"),
        quantity: Number(textOf(form, "quantity")),
        date: textOf(form, "date"),
        ...(unit !== "" && { unitCode: unit.toUpperCase() }),
      },
      clock.now(),
    );
    return finish(c, "orders", added.ok ? { ok: true, value: `${added.line.documentNo} is added.` } : added);
  });

  routes.post("/lines/delete", async (c) => {
    const company = chosenCompany(c, database());
    const form = await c.req.formData();
    const documentNo = textOf(form, "documentNo");
    const key = { documentNo, lineNo: Number(textOf(form, "lineNo")) };
    if (company === undefined) {
      return c.text("The local Business Central holds no company.", 500);
    }
    const deleted = deleteOrderLine(company, textOf(form, "kind") === "sales" ? "sales" : "purchase", key);
    return finish(c, "orders", deleted.ok ? { ok: true, value: `The line of ${documentNo} is deleted.` } : deleted);
  });

  routes.post("/services", async (c) => {
    const form = await c.req.formData();
    const page = textOf(form, "page");
    const change = {
      name: textOf(form, "name").trim(),
      published: textOf(form, "published") === "yes",
      ...(page !== "" && { pageId: Number(page) }),
    };
    const done = setWebService({ database: database(), pages }, change);
    return finish(
      c,
      "services",
      done.ok
        ? { ok: true, value: `${done.value.name} is ${done.value.published ? "published" : "no longer published"}.` }
        : done,
    );
  });

  routes.post("/order-way", async (c) => {
    const company = chosenCompany(c, database());
    const wanted = textOf(await c.req.formData(), "way");
    const way = ORDER_WAYS.find((each) => each === wanted);
    if (company === undefined || way === undefined) {
      return finish(c, "jobs", { ok: false, reason: `Orders do not go ${wanted}.` });
    }
    return finish(c, "jobs", await setOrderWay(parts, company, way));
  });

  routes.post("/virtual-tables", async (c) => {
    const company = chosenCompany(c, database());
    if (company === undefined) {
      return c.text("The local Business Central holds no company.", 500);
    }
    const isWanted = textOf(await c.req.formData(), "enabled") === "yes";
    return finish(
      c,
      "services",
      isWanted
        ? await setUpVirtualTables(parts, { bcUrl: new URL(c.req.url).origin, company })
        : stopVirtualTables(parts),
    );
  });

  routes.post("/users", async (c) => {
    const form = await c.req.formData();
    const enabled = textOf(form, "enabled");
    const accessKey = textOf(form, "accessKey");
    const change = {
      name: textOf(form, "name"),
      ...(accessKey !== "" && { accessKey }),
      ...(enabled !== "" && { enabled: enabled === "yes" }),
    };
    const done = setUser(database(), change);
    return finish(c, "users", done.ok ? { ok: true, value: `User ${done.value.name} is saved.` } : done);
  });
  return routes;
}
