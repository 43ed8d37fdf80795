import type { Page } from "../pages/page";
import type { ODataFailure } from "./failure";
import { notInSandbox, unknownProperty } from "./failure";

/** Why a page has not what a query names: 501 for what the real page has and this one does not play, 400 for what nobody has. */
export function noSuchProperty(page: Pick<Page, "id" | "notPlayed">, name: string, typeName: string): ODataFailure {
  return page.notPlayed.has(name)
    ? notInSandbox(`the property ${name} of page ${page.id}`)
    : unknownProperty(name, typeName);
}
