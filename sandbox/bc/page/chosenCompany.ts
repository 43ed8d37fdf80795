import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

import type { Company } from "../ledger/company";
import type { Database } from "../ledger/database";

const COOKIE = "bc_company";

/** The company that the person works in, as in BC's "My Settings": the one chosen last, else the first. */
export function chosenCompany(c: Context, { companies }: Database): Company | undefined {
  return companies.get(getCookie(c, COOKIE) ?? "") ?? [...companies.values()][0];
}

/** Remembers the company for this browser. */
export function chooseCompany(c: Context, { name }: Company): void {
  setCookie(c, COOKIE, name, { path: "/", httpOnly: true, sameSite: "Lax" });
}
