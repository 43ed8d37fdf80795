import { createClient, KEY } from "./client";
import type { Answer } from "./client";

const SERVICE = "/BC/OData/Company('Skarvholm%20Kontor%20AS')";
const PRODUCT = "11111111-2222-3333-4444-555555555555";
const bc = createClient();

beforeAll(async () => {
  const item = bc.database().companies.get("Skarvholm Kontor AS")?.items.get("STOFF-5000");
  await bc.send("POST", "/_sandbox/bc/couplings", {
    body: { crmId: PRODUCT, integrationId: item?.systemId, tableId: 27 },
  });
});

function errorOfV3(answer: Answer): readonly [number, string, string, string] {
  const error = answer.json["odata.error"] as {
    readonly code: string;
    readonly message: { readonly lang: string; readonly value: string };
  };
  return [answer.status, error.code, error.message.lang, error.message.value.replace(/ {2}CorrelationId.*$/, "")];
}

describe("OData V3", () => {
  test("answers the old service by the product's id as it did: metadata, decimals as texts, the etag as a property", async () => {
    const answer = await bc.get(`${SERVICE}/ProductItemAvailability?$filter=CRM_ID eq guid'${PRODUCT}'&$format=json`, {
      headers: { Accept: "*/*" },
    });
    expect(answer.json).toEqual({
      "odata.metadata": "http://localhost/BC/OData/$metadata#ProductItemAvailability",
      value: [
        {
          CRM_ID: PRODUCT,
          Integration_ID: expect.any(String) as string,
          Table_ID: 27,
          ItemNo: "STOFF-5000",
          UOM: "M",
          Inventory: "108.9",
          ETag: expect.stringMatching(/^[A-Za-z0-9+/=]+$/) as string,
        },
      ],
    });
    expect(answer.headers.get("DataServiceVersion")).toBe("3.0;");
    expect(answer.headers.get("Content-Type")).toBe(
      "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
    );
  });

  test("one entity by its key", async () => {
    const { json } = await bc.get(
      `${SERVICE}/ItemCard('BORD-1000')?$format=json&$select=No,Inventory,Last_Date_Modified`,
    );
    expect(json).toEqual({
      "odata.metadata": "http://localhost/BC/OData/$metadata#ItemCard/@Element",
      No: "BORD-1000",
      Inventory: "58",
      Last_Date_Modified: "2026-10-24T00:00:00",
      ETag: expect.any(String) as string,
    });
  });

  test.each([
    ["substringof('STOL-20',No)", "4"],
    ["substringof('BORD-1000',No) eq true", "1"],
    ["No eq 'guid''x' or No eq 'BORD-1000'", "1"],
    ["Unit_Price gt 3290.5M and startswith(No,'BORD-10')", "2"],
    ["Last_Date_Modified ge datetime'2026-10-24T00:00:00' and No eq 'BORD-1000'", "1"],
  ])("%s finds %s", async (filter, count) => {
    const { json } = await bc.get(
      `${SERVICE}/ItemList?$inlinecount=allpages&$top=1&$filter=${encodeURIComponent(filter)}`,
    );
    expect(json["odata.count"]).toBe(count);
  });

  test("pages by its own next link, and takes the company from the query too", async () => {
    const client = createClient();
    await client.send("POST", "/_sandbox/bc/limits", { body: { maxPageSize: 2 } });
    const page = await client.get("/BC/OData/Locations?company=Skarvholm%20Kontor%20AS&$format=json");
    expect((page.json.value as readonly { readonly Code: string }[]).map(({ Code }) => Code)).toEqual([
      "HOVED",
      "NORD",
    ]);
    const rest = await client.get(String(page.json["odata.nextLink"]).replace("http://localhost", ""));
    expect((rest.json.value as readonly { readonly Code: string }[]).map(({ Code }) => Code)).toEqual([
      "UNDERVEIS",
      "VEST",
    ]);
  });

  test.each([
    [
      "Atom",
      "/ItemCard",
      { Accept: "application/atom+xml" },
      501,
      "Atom, which OData V3 answers in unless $format=json or Accept: application/json is sent,",
    ],
    ["the metadata", "/../$metadata", {}, 501, "$metadata of OData V3; ask for a service"],
    ["the service document", "/..", {}, 501, "the service document of OData V3; ask for a service"],
    ["$expand", "/ItemCard?$expand=x", {}, 501, "the query option $expand on published pages"],
  ])("refuses %s", async (_what, path, headers, status, what) => {
    expect(errorOfV3(await bc.get(SERVICE + path, { headers }))).toEqual([
      status,
      "Sandbox_NotSupported",
      "en-US",
      `The local Business Central does not support ${what}. A real one may.`,
    ]);
  });

  test("refuses in V3's shape: writing, unknown services, properties, companies, navigation, wrong keys", async () => {
    expect(errorOfV3(await bc.send("POST", `${SERVICE}/ItemCard`, { body: {} }))[3]).toBe(
      "The local Business Central does not support POST in OData V3. A real one may.",
    );
    expect(errorOfV3(await bc.get(`${SERVICE}/Nothing`))).toEqual([
      404,
      "BadRequest_ResourceNotFound",
      "en-US",
      "Resource not found for the segment 'Nothing'.",
    ]);
    expect(errorOfV3(await bc.get(`${SERVICE}/ItemCard('BORD-1000')/Units`))[0]).toBe(404);
    expect(errorOfV3(await bc.get(`${SERVICE}/ItemCard?$filter=Nmae eq 'x'`))[3]).toContain(
      "Could not find a property named 'Nmae'",
    );
    expect(errorOfV3(await bc.get("/BC/OData/Company('Nobody')/ItemCard"))[1]).toBe("Internal_CompanyNotFound");
    expect(errorOfV3(await bc.get("/BC/OData/ItemCard"))[1]).toBe("Internal_CompanyNotFound");
    expect(errorOfV3(await bc.get(`${SERVICE}/ItemCard`, { key: `${KEY}x` }))).toEqual([
      401,
      "Authentication_InvalidCredentials",
      "en-US",
      "The server has rejected the client credentials.",
    ]);
  });
});
