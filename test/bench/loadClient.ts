const COMPANY = encodeURIComponent("Skarvholm Kontor AS");
const BASIC = `Basic ${Buffer.from("SALESREADER:skarvholm-demo-key").toString("base64")}`;
const CONFLICT = 412;

interface CommandHost {
  readonly salesUrl: string;
  readonly bcUrl: string;
  readonly orderId: string;
  /** The account that every client counts up. */
  readonly sharedId: string;
  readonly name: string;
}

/** One salesperson's browser: opens an order and what its form asks for, and writes to an account of its own and to one that all share. */
export class LoadClient {
  readonly errors: string[] = [];
  /** Milliseconds of each request. */
  readonly times: number[] = [];
  ownWrites = 0;
  sharedWrites = 0;
  #ownId = "";

  public constructor(private readonly at: CommandHost) {}

  public get written(): number {
    return this.ownWrites + this.sharedWrites;
  }

  public async begin(): Promise<void> {
    const created = await this.send("POST", "/api/data/v9.2/accounts", { name: this.at.name, numberofemployees: 0 });
    this.#ownId = /\(([0-9a-f-]{36})\)$/.exec(created.headers.get("OData-EntityId") ?? "")?.[1] ?? "";
    const reset = await this.send("PATCH", `/api/data/v9.2/accounts(${this.at.sharedId})`, { numberofemployees: 0 });
    if (this.#ownId === "" || !reset.ok) {
      throw new Error(`${this.at.name} could not begin: ${this.errors.join(" ")}`);
    }
  }

  /** Works until the clock of this process says so; the round under way is finished. */
  public async workUntil(end: number): Promise<void> {
    while (performance.now() < end) {
      try {
        await this.openOrder();
        await this.countOwn();
        await this.countShared();
      } catch (error) {
        // What fetch says of a lost connection stands in the cause.
        const { message, cause } = error instanceof Error ? error : new Error(String(error));
        this.errors.push(`${this.at.name}: ${message} ${cause instanceof Error ? cause.message : ""}`);
      }
    }
  }

  public ownCount(): Promise<number> {
    return this.count(this.#ownId);
  }

  public sharedCount(): Promise<number> {
    return this.count(this.at.sharedId);
  }

  private async openOrder(): Promise<void> {
    const { orderId, bcUrl } = this.at;
    const lines = `<fetch returntotalrecordcount="true" count="10" page="1"><entity name="salesorderdetail"><attribute name="productid"/><attribute name="quantity"/><filter><condition attribute="salesorderid" operator="eq" value="${orderId}"/></filter></entity></fetch>`;
    await this.send("GET", `/main.aspx?pagetype=entityrecord&etn=salesorder&id=${orderId}&user=salesperson`);
    await Promise.all([
      this.send("GET", "/_shell/session"),
      this.send("GET", "/_shell/table/salesorder"),
      this.send("GET", `/api/data/v9.2/salesorders(${orderId})`),
      this.send("GET", `/api/data/v9.2/salesorderdetails?fetchXml=${encodeURIComponent(lines)}`),
      this.request("GET", `${bcUrl}/BC/ODataV4/Company('${COMPANY}')/ItemCard?$top=20`, { Authorization: BASIC }),
    ]);
  }

  private async countOwn(): Promise<void> {
    const answer = await this.send("PATCH", `/api/data/v9.2/accounts(${this.#ownId})`, {
      numberofemployees: this.ownWrites + 1,
    });
    if (answer.ok) {
      this.ownWrites += 1;
    }
  }

  /** Adds one to what stands there; who comes second is told so and leaves it at that. */
  private async countShared(): Promise<void> {
    const path = `/api/data/v9.2/accounts(${this.at.sharedId})?$select=numberofemployees`;
    const row = (await (await this.send("GET", path)).json()) as {
      readonly "@odata.etag": string;
      readonly numberofemployees: number;
    };
    const answer = await this.send(
      "PATCH",
      path,
      { numberofemployees: row.numberofemployees + 1 },
      { "If-Match": row["@odata.etag"] },
    );
    if (answer.ok) {
      this.sharedWrites += 1;
    }
  }

  private async count(id: string): Promise<number> {
    const answer = await this.send("GET", `/api/data/v9.2/accounts(${id})?$select=numberofemployees`);
    return ((await answer.json()) as { readonly numberofemployees: number }).numberofemployees;
  }

  private send(
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.request(
      method,
      this.at.salesUrl + path,
      { Authorization: "Bearer sandbox:salesperson", "Content-Type": "application/json", ...headers },
      body,
    );
  }

  private async request(
    method: string,
    url: string,
    headers: Readonly<Record<string, string>>,
    body?: object,
  ): Promise<Response> {
    const started = performance.now();
    const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    // Read to its end, as a browser does, and kept for whoever wants it.
    const text = await answer.text();
    this.times.push(performance.now() - started);
    if (!answer.ok && answer.status !== CONFLICT) {
      this.errors.push(`${method} ${new URL(url).pathname} was answered ${answer.status}: ${text.slice(0, 200)}`);
    }
    return new Response(answer.status === 204 ? null : text, { status: answer.status, headers: answer.headers });
  }
}
