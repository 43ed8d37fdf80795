import { Hono } from "hono";

import { readJsonObject } from "../../control/json";
import type { AdminParts } from "./adminParts";
import { answer, refuse, withCompany } from "./answers";
import { CARDS, findCard } from "./cards/cards";

/**
 * Records that a person in BC keeps: `GET /cards` names their kinds, `GET /cards/<kind>` lists them, `POST /cards/<kind>` makes one or changes what is
 * given of it, `DELETE /cards/<kind>` takes one away.
 */
export function createCardRoutes({ database }: Pick<AdminParts, "database">): Hono {
  const routes = new Hono();
  routes.get("/cards", () =>
    Response.json(
      CARDS.map(({ id, title, keys, fields }) => ({
        id,
        title,
        keys,
        fields: Object.keys(fields),
      })),
    ),
  );
  routes.get("/cards/:id", (c) => {
    const card = findCard(c.req.param("id"));
    return card === undefined
      ? noCard(c.req.param("id"))
      : withCompany(database(), c.req.query("company"), (company) => Response.json(card.rows(company)));
  });
  routes.post("/cards/:id", async (c) => {
    const card = findCard(c.req.param("id"));
    const values = await readJsonObject(c.req);
    if (card === undefined) {
      return noCard(c.req.param("id"));
    }
    return values === null
      ? refuse(
          `Send an object with ${card.keys.join(", ")} and what is to change of ${Object.keys(card.fields).join(", ")}.`,
        )
      : withCompany(database(), c.req.query("company"), (company) => answer(card.save(company, values)));
  });
  routes.delete("/cards/:id", async (c) => {
    const card = findCard(c.req.param("id"));
    const values = (await readJsonObject(c.req)) ?? {};
    if (card === undefined) {
      return noCard(c.req.param("id"));
    }
    const { remove } = card;
    return remove === null
      ? refuse(`${card.title} are not deleted here.`)
      : withCompany(database(), c.req.query("company"), (company) => answer(remove(company, values)));
  });
  return routes;
}

function noCard(id: string): Response {
  return refuse(`There are no records ${JSON.stringify(id)}. Known: ${CARDS.map((card) => card.id).join(", ")}.`);
}
