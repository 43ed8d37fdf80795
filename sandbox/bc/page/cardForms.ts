import { Hono } from "hono";

import type { Done } from "../admin/administration";
import type { AdminParts } from "../admin/adminParts";
import type { Card } from "../admin/cards/card";
import { findCard, RELATION_CARDS, SETUP_CARDS } from "../admin/cards/cards";
import type { Company } from "../ledger/company";
import type { MovementKind, SupplyEnd } from "../ledger/lineEnd";
import { MOVEMENT_KINDS } from "../ledger/lineEnd";
import { cancelReservations, reserve } from "../ledger/reservation";
import { chosenCompany } from "./chosenCompany";
import { textOf } from "./formText";
import type { TabId } from "./layout";
import type { Finish } from "./salesForms";

/** The forms of the tabs Places and planning, and Supply and reservations. */
export function createCardForms({ database }: AdminParts, finish: Finish): Hono {
  const routes = new Hono();
  const onPost = (
    path: string,
    act: (company: Company, form: FormData) => Done<string>,
    tabOf: (form: FormData) => TabId,
  ): void => {
    routes.post(path, async (c) => {
      const company = chosenCompany(c, database());
      const form = await c.req.formData();
      return company === undefined
        ? c.text("The local Business Central holds no company.", 500)
        : finish(c, tabOf(form), act(company, form));
    });
  };
  const cardTab = (form: FormData): TabId =>
    SETUP_CARDS.some(({ id }) => id === textOf(form, "card"))
      ? "setup"
      : RELATION_CARDS.some(({ id }) => id === textOf(form, "card"))
        ? "synchronisation"
        : "supply";

  onPost(
    "/cards",
    (company, form) => {
      const card = findCard(textOf(form, "card"));
      const done = card?.save(company, valuesOf(card, form));
      return done === undefined ? noCard(form) : done.ok ? say(`${card?.title ?? ""}: saved.`) : done;
    },
    cardTab,
  );
  onPost(
    "/cards/delete",
    (company, form) => {
      const card = findCard(textOf(form, "card"));
      if (card === undefined || card.remove === null) {
        return noCard(form);
      }
      const keys = Object.fromEntries(card.keys.map((key) => [key, textOf(form, key)]));
      const done = card.remove(company, keys);
      return done.ok ? say(`${card.title}: deleted.`) : done;
    },
    cardTab,
  );
  onPost(
    "/reservations",
    (company, form) => {
      const to = {
        kind: kindOf(form, "kind"),
        documentNo: codeOf(form, "documentNo"),
        lineNo: Number(textOf(form, "lineNo")),
      };
      const done = reserve(company, { to, quantity: Number(textOf(form, "quantity")), from: supplyOf(form) });
      return done.ok ? say(`${done.reservation.quantity} reserved for ${to.documentNo}.`) : done;
    },
    () => "supply",
  );
  onPost(
    "/reservations/cancel",
    (company, form) => {
      const to = {
        kind: kindOf(form, "kind"),
        documentNo: textOf(form, "documentNo"),
        lineNo: Number(textOf(form, "lineNo")),
      };
      return say(`${cancelReservations(company, to)} reservations of ${to.documentNo} are cancelled.`);
    },
    () => "supply",
  );
  return routes;
}

/** What a form says of a card's fields. Blank numbers are left as they are. */
function valuesOf(card: Card, form: FormData): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, { kind }] of Object.entries(card.fields)) {
    const text = textOf(form, name);
    if (kind === "number") {
      if (text !== "") {
        values[name] = Number(text);
      }
    } else {
      values[name] = kind === "yesNo" ? text === "yes" : text;
    }
  }
  return values;
}

function supplyOf(form: FormData): SupplyEnd {
  const from = textOf(form, "from");
  return from === "inventory"
    ? { kind: "inventory" }
    : {
        kind: kindOf(form, "from"),
        documentNo: codeOf(form, "fromDocumentNo"),
        lineNo: Number(textOf(form, "fromLineNo")),
      };
}

function kindOf(form: FormData, name: string): MovementKind {
  return MOVEMENT_KINDS.find((kind) => kind === textOf(form, name)) ?? "Sales order";
}

function codeOf(form: FormData, name: string): string {
  return textOf(form, name).trim().toUpperCase();
}

function noCard(form: FormData): Done<string> {
  return { ok: false, reason: `There are no records ${JSON.stringify(textOf(form, "card"))} that can be changed so.` };
}

function say(value: string): Done<string> {
  return { ok: true, value };
}
