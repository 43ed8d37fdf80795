import { askCustomerCard, customerCardUrl } from "../../../../core/statistics/customerCard";
import { salesOf } from "./builders";

const FILTER = "page=21&filter='Customer'.'No.' IS 'K10020'";

describe("the address of the customer card", () => {
  it.each([
    ["without a company", "https://bc.test/BC/", `https://bc.test/BC/?company=Skarvholm Kontor AS&${FILTER}`],
    ["with a company", "https://bc.test/BC/?company=Annet%20AS", `https://bc.test/BC/?company=Annet AS&${FILTER}`],
    [
      "with a company and its blanks",
      "https://bc.test/BC/?company=Annet AS",
      `https://bc.test/BC/?company=Annet AS&${FILTER}`,
    ],
    [
      "with a tenant",
      "https://bc.test/BC/?tenant=default",
      `https://bc.test/BC/?tenant=default&company=Skarvholm Kontor AS&${FILTER}`,
    ],
    [
      "with a place inside the page",
      "https://bc.test/BC/#top",
      `https://bc.test/BC/?company=Skarvholm Kontor AS&${FILTER}`,
    ],
    [
      "of a server inside the house",
      "http://bc.local:8080/BC",
      `http://bc.local:8080/BC?company=Skarvholm Kontor AS&${FILTER}`,
    ],
  ])("%s", (_name, webClient, expected) => {
    expect(decodeURIComponent(customerCardUrl(webClient, "Skarvholm Kontor AS", "K10020") ?? "")).toBe(expected);
  });

  it("keeps what stands in a number inside the filter", () => {
    const url = customerCardUrl("https://bc.test/", "A&B", "O'X&page=9") ?? "";
    expect(url).toBe("https://bc.test/?company=A%26B&page=21&filter='Customer'.'No.'%20IS%20'''O''''X%26page%3D9'''");
  });

  it.each(["javascript:alert(1)", "bc.test", "", "data:text/html,x", "https://"])("is none for %p", (webClient) => {
    expect(customerCardUrl(webClient, "X", "K1")).toBeNull();
  });
});

describe("asking for the customer card", () => {
  const OWN = { bcs_connectionid: "c1", bcs_name: "Skarvholm", bcs_webclienturl: "https://bc.test/" };
  const WRITTEN = {
    nav_connectionid: "n1",
    nav_name: "Skarvholm",
    nav_dynamicsnavurl: "https://nav.test/",
    nav_dynamicsnavodataurl: "https://nav.test/ODataV4",
  };

  it.each([
    ["the address of the connection", { bcs_connection: [OWN] }, [], "https://bc.test/?company=Skarvholm"],
    [
      "the address that Business Central wrote",
      { bcs_connection: [], nav_connection: [WRITTEN] },
      [],
      "https://nav.test/?company=Skarvholm",
    ],
  ])("uses %s", async (_name, tables, closed, expected) => {
    const url = await askCustomerCard(salesOf(tables, closed), "K1", null);
    expect(url?.startsWith(expected)).toBe(true);
  });

  it.each([
    ["there is no address", { bcs_connection: [{ ...OWN, bcs_webclienturl: null }] }, []],
    ["there is no connection", { bcs_connection: [] }, []],
    ["the user may not read connections", { bcs_connection: [OWN] }, ["bcs_connection"]],
  ])("gives none where %s", async (_name, tables, closed) => {
    expect(await askCustomerCard(salesOf(tables, closed), "K1", null)).toBeNull();
  });
});
