import type { PlainFigures, PlainLedger } from "../../support/plainFigures";
import { plainFigures } from "../../support/plainFigures";

type Row = Readonly<Record<string, unknown>>;

/** Business Central's ledger as it tells it, row by row, and what the person there does to customers. */
export class LedgerSide {
  constructor(private readonly url: string) {}

  /** A customer's figures, computed here from the ledger's rows. */
  public async figures(customerNo: string): Promise<PlainFigures> {
    return plainFigures(await this.ledger(), customerNo, new Date().toISOString().slice(0, 10));
  }

  public async creditLimit(customerNo: string): Promise<number> {
    const customer = (await this.rows("customers")).find(({ no }) => no === customerNo);
    return Number(customer?.creditLimit);
  }

  public async postedInvoices(customerNo: string): Promise<readonly Row[]> {
    return (await this.rows("invoices")).filter((invoice) => invoice.customerNo === customerNo);
  }

  public async edit(customerNo: string, change: object): Promise<void> {
    await this.send("POST", `customers/${customerNo}`, change);
  }

  public async pay(invoiceNo: string, amount: number): Promise<void> {
    await this.send("POST", `invoices/${invoiceNo}/pay`, { amount });
  }

  /** "Update Account Statistics" on the customer card. */
  public async updateStatistics(customerNo: string): Promise<void> {
    await this.send("POST", `customers/${customerNo}/statistics`);
  }

  public async uncouple(customerNo: string): Promise<void> {
    await this.send("DELETE", `customers/${customerNo}/coupling`);
  }

  public async runJob(name: string): Promise<void> {
    await this.send("POST", `jobs/${name}/run`);
  }

  private async ledger(): Promise<PlainLedger> {
    const documents = [
      ...(await this.rows("orders")),
      ...(await this.rows("openInvoices")),
    ] as unknown as PlainLedger["documents"];
    const { entries, details } = (await this.send("GET", "customerEntries")) as Pick<
      PlainLedger,
      "entries" | "details"
    >;
    const { currencies } = (await this.send("GET", "data")) as {
      readonly currencies: readonly { readonly code: string; readonly rate: number }[];
    };
    return { documents, entries, details, rates: Object.fromEntries(currencies.map(({ code, rate }) => [code, rate])) };
  }

  private async rows(path: string): Promise<readonly Row[]> {
    return (await this.send("GET", path)) as readonly Row[];
  }

  private async send(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.url}/_sandbox/bc/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} /_sandbox/bc/${path} was answered ${response.status}: ${text}`);
    }
    return text === "" ? null : (JSON.parse(text) as unknown);
  }
}
