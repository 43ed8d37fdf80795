const COMPANY = "Skarvholm Kontor AS";
const BASIC = `Basic ${Buffer.from("SALESREADER:skarvholm-demo-key").toString("base64")}`;

export interface Fault {
  readonly match: string;
  readonly kind: "status" | "body" | "delay" | "drop";
  readonly status?: number;
  readonly body?: string;
  readonly contentType?: string;
  readonly delayMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What Business Central holds, asked of its OData service by the test's own hand, and what the person there does. */
export class BusinessCentralSide {
  constructor(private readonly url: string) {}

  /** The item card as BC tells it now, of one location or of all. */
  public async itemCard(
    number: string,
    location?: string,
  ): Promise<{
    readonly Base_Unit_of_Measure: string;
    readonly Inventory: number;
    readonly Qty_on_Sales_Order: number;
    readonly Qty_on_Purch_Order: number;
  }> {
    const there = location === undefined ? "" : ` and Location_Filter eq '${location}'`;
    const filter = encodeURIComponent(`No eq '${number.replace(/'/g, "''")}'${there}`);
    const response = await fetch(
      `${this.url}/BC/ODataV4/Company('${encodeURIComponent(COMPANY)}')/ItemCard?$filter=${filter}`,
      { headers: { Authorization: BASIC } },
    );
    const { value } = (await response.json()) as {
      value: readonly (Record<string, number> & { Base_Unit_of_Measure: string })[];
    };
    const [card] = value;
    if (card === undefined) {
      throw new Error(`Business Central has no item ${number}.`);
    }
    const inventory = card.Inventory ?? card.InventoryNonFoundation;
    if (inventory === undefined) {
      throw new Error("The item card tells no inventory.");
    }
    return {
      Base_Unit_of_Measure: card.Base_Unit_of_Measure,
      Inventory: inventory,
      Qty_on_Sales_Order: card.Qty_on_Sales_Order ?? NaN,
      Qty_on_Purch_Order: card.Qty_on_Purch_Order ?? NaN,
    };
  }

  /** Posts an item ledger entry, in the item's base unit. */
  public post(item: string, quantity: number, location = "HOVED"): Promise<void> {
    return this.send("bc/ledger", { item, location, quantity });
  }

  public publish(name: string, published: boolean): Promise<void> {
    return this.send("bc/services", { name, published });
  }

  public setUser(change: object): Promise<void> {
    return this.send("bc/users", { name: "SALESREADER", ...change });
  }

  /** Runs one of BC's jobs now. @returns what it said; a job that fails as a whole fails the test. */
  public async runJob(name: string): Promise<readonly string[]> {
    const { result, messages } = (await this.ask(`bc/jobs/${name}/run`, "POST", {})) as {
      result: string;
      messages: readonly string[];
    };
    if (result !== "Success") {
      throw new Error(`BC's job ${name} failed: ${messages.join(" ")}`);
    }
    return messages;
  }

  /** What a person does with a document: `orders/SO-9001/release`, `invoices/PI-3023/pay` and the like. */
  public do(what: string, body: object = {}): Promise<unknown> {
    return this.ask(`bc/${what}`, "POST", body);
  }

  public delete(what: string): Promise<unknown> {
    return this.ask(`bc/${what}`, "DELETE", {});
  }

  /** Its documents of a kind: `orders`, `quotes`, `invoices`. */
  public async list(kind: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return (await (await fetch(`${this.url}/_sandbox/bc/${kind}`)).json()) as readonly Readonly<
      Record<string, unknown>
    >[];
  }

  public fault(fault: Fault): Promise<void> {
    return this.send("faults", fault);
  }

  public async clearFaults(): Promise<void> {
    await fetch(`${this.url}/_sandbox/faults`, { method: "DELETE" });
  }

  /** Paths and queries of the requests that BC has seen. */
  public async trace(): Promise<
    readonly { readonly method: string; readonly path: string; readonly status: number }[]
  > {
    return (await (await fetch(`${this.url}/_sandbox/trace`)).json()) as readonly {
      method: string;
      path: string;
      status: number;
    }[];
  }

  private async send(path: string, body: object): Promise<void> {
    await this.ask(path, "POST", body);
  }

  private async ask(path: string, method: string, body: object): Promise<unknown> {
    const response = await fetch(`${this.url}/_sandbox/${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} /_sandbox/${path} was answered ${response.status}: ${text}`);
    }
    return text === "" ? null : JSON.parse(text);
  }
}
