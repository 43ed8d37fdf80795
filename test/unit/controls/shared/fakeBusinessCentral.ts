/** Rows of published pages by service; asked for by the first literal of a filter that names one of their keys. */
export type Services = Record<string, { readonly key: string; rows: Record<string, unknown>[] }>;

export interface FakeBusinessCentral {
  /** Questions in the order they came, each part of a $batch for itself. */
  readonly asked: string[];
  /** HTTP requests, a $batch counting as one. */
  readonly requests: { readonly url: string; readonly signal: AbortSignal | null | undefined }[];
  readonly fetch: typeof fetch;
  /** Replaces the answer to the next requests. */
  respond: ((url: string, init: RequestInit) => Promise<Response>) | null;
}

/** A company in which nothing decides anything, with the customer K1; what it publishes beside is up to the test. */
export function wholeCompany(): Services {
  const empty = (key: string) => ({ key, rows: [] });
  return {
    Customer: {
      key: "No",
      rows: [
        {
          No: "K1",
          Location_Code: "",
          Ship_to_Code: "",
          Responsibility_Center: "",
          Shipping_Agent_Code: "",
          Shipping_Agent_Service_Code: "",
          Shipping_Time: "",
          Base_Calendar_Code: "",
        },
      ],
    },
    ShipToAddress: empty("Customer_No"),
    CompanyInformation: {
      key: "",
      rows: [{ Location_Code: "", Responsibility_Center: "", Check_Avail_Period_Calc: "90D", Base_Calendar_Code: "" }],
    },
    InventorySetup: { key: "", rows: [{ Outbound_Whse_Handling_Time: "" }] },
    LocationCard: empty("Code"),
    ResponsibilityCenter: empty("Code"),
    BaseCalendarChanges: empty("Base_Calendar_Code"),
    SalesLines: empty("No"),
    PurchaseLines: empty("No"),
    ReservationEntries: empty("Item_No"),
  };
}

/** One open entry of stock, at no location. */
export function stockEntry(Item_No: string, Remaining_Quantity: number): Record<string, unknown> {
  return { Item_No, Variant_Code: "", Location_Code: "", Remaining_Quantity, Reserved_Quantity: 0 };
}

/** Answers plain questions and JSON $batch as Business Central does, from what `services` holds at that moment. */
export function fakeBusinessCentral(services: Services): FakeBusinessCentral {
  const bc: FakeBusinessCentral = {
    asked: [],
    requests: [],
    respond: null,
    fetch: ((url: string, init: RequestInit = {}) => {
      bc.requests.push({ url, signal: init.signal });
      return bc.respond === null ? Promise.resolve(answer(url, init)) : bc.respond(url, init);
    }) as typeof fetch,
  };
  const one = (url: string): { readonly status: number; readonly body: unknown } => {
    const text = decodeURIComponent(url.replace(/\+/g, " "));
    bc.asked.push(text);
    const service = /\/([^/?]+)(?:\?|$)/.exec(text)?.[1] ?? "";
    const published = services[service];
    if (published === undefined) {
      return { status: 404, body: { error: { code: "BadRequest_NotFound", message: "No HTTP resource was found." } } };
    }
    const literals = [...(text.split("?")[1] ?? "").matchAll(/(?:'([^']*)'|\beq ([0-9a-f-]{36}))/g)].map(
      ([, quoted, id]) => quoted ?? id,
    );
    const rows = published.rows.filter((row) => literals.length === 0 || literals.includes(String(row[published.key])));
    return { status: 200, body: { "@odata.context": "x", value: rows } };
  };
  const answer = (url: string, init: RequestInit): Response => {
    if (!url.includes("$batch")) {
      const { status, body } = one(url);
      return response(status, body);
    }
    const { requests } = JSON.parse(typeof init.body === "string" ? init.body : "{}") as {
      readonly requests: readonly { readonly id: string; readonly url: string }[];
    };
    return response(200, { responses: requests.map(({ id, url: part }) => ({ id, ...one(`/${part}`), headers: {} })) });
  };
  return bc;
}

export function response(status: number, body: unknown): Response {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { type: "cors", status, headers: new Map(), text: () => Promise.resolve(text) } as unknown as Response;
}
