import { serviceUrl } from "../../businesscentral/companyAddress";
import { textOf } from "../../values/wireValue";
import { stringLiteral } from "../../values/stringLiteral";
import { ask } from "./asking";
import type { Asking } from "./asking";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";

/** Whether Business Central has the connection's location; nothing where it names none. Without the page of locations nobody can tell. */
export async function checkLocation(asking: Asking): Promise<readonly HealthFinding[]> {
  const { defaultLocation, services } = asking.connection;
  if (defaultLocation === null) {
    return [];
  }
  if (services.locations === null) {
    return [finding("location", "locationNotKnown", defaultLocation)];
  }
  const url = serviceUrl(asking.address, services.locations, {
    $filter: `Code eq ${stringLiteral(defaultLocation)}`,
    $top: "1",
  });
  const answer = await ask(asking, url, services.locations);
  if (!answer.ok) {
    return [finding("location", "locationNotKnown", defaultLocation)];
  }
  const isThere = answer.rows.some(({ Code }) => textOf(Code) === defaultLocation);
  return [finding("location", isThere ? "locationKnown" : "locationUnknown", defaultLocation)];
}
