import type { Company } from "../ledger/company";
import type { Database } from "../ledger/database";

/** Runs with the company that `?company=` names; without it, with the first. */
export function withCompany<R extends Response | Promise<Response>>(
  database: Database,
  name: string | undefined,
  use: (company: Company) => R,
): R | Response {
  const { companies } = database;
  const company = name === undefined ? [...companies.values()][0] : companies.get(name);
  return company === undefined
    ? refuse(`There is no company ${JSON.stringify(name)}. Known companies: ${[...companies.keys()].join(", ")}.`)
    : use(company);
}

export function refuse(message: string): Response {
  return Response.json({ error: { code: "Sandbox_Refused", message } }, { status: 400 });
}

/** What came of an action: the value, or why it was refused. */
export function answer(
  done: { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string },
): Response {
  return done.ok ? Response.json(done.value, { status: 201 }) : refuse(done.reason);
}
