import { checkedRows } from "../../businesscentral/checkedRows";
import type { CheckedRows } from "../../businesscentral/checkedRows";
import { withClient } from "../../businesscentral/client";
import { vatSetupsOf } from "../../businesscentral/trade/setupServices";
import { chargedPercent } from "../../businesscentral/trade/setups";
import type { VatSetup } from "../../businesscentral/trade/setups";
import type { ItemProblem } from "../../businesscentral/serviceProblem";
import type { ServiceQuestion, ServiceRows } from "../../businesscentral/askServices";
import type { RowOf, Shape } from "../../businesscentral/rowShape";
import type { Cancellation } from "../../ports";
import type { CalendarDate } from "../../values/calendarDate";
import { sameCode } from "../../values/sameCode";
import { stringLiteral } from "../../values/stringLiteral";
import { askPresent } from "../askPresent";
import { askProducts } from "../askProducts";
import type { AskingPorts } from "../askingPorts";
import type { Told } from "../itemDetails";
import { sourceCaller } from "../load";
import { serverMemory } from "../memory";
import type { SourceCaller } from "../source";
import { bestPrice } from "./bestPrice";
import type { BestPrice } from "./bestPrice";
import { pastSalesOf, pastSalesQuestion } from "./pastSales";
import type { PastSale } from "./pastSales";
import { salesPricesOf } from "./priceLines";
import { ITEM_PRICE, PRICE_LIST_LINE, PRICE_SERVICES, SALES_INVOICE_LINE } from "./priceServices";

export interface PriceQuestion {
  readonly productId: string;
  /** The document's BC company; null where the document or the environment has none. */
  readonly companyId: string | null;
  /** BC's number of the customer; null where Sales does not tell. */
  readonly customerNumber: string | null;
  /** ISO code of the document's currency; null where it is not known. */
  readonly currency: string | null;
  readonly quantity: number;
  /** The line's unit as BC calls it, and the base units in one. */
  readonly unit: { readonly code: string; readonly factor: number };
  /** The day on which BC would take the order, whose prices count: today. */
  readonly today: CalendarDate;
  readonly cancellation?: Cancellation;
}

/** What is not counted in a price. */
export type PriceCaveat =
  /** Prices for campaigns or contacts exist, and whether they hold for the customer is not told. */
  | "campaigns"
  /** Whether VAT is in the prices of price lists is not told. */
  | "vat"
  /** No price list has the item; prices from before price lists are not read. */
  | "olderPrices";

export type PriceAnswer =
  | { readonly kind: "told"; readonly best: BestPrice; readonly caveats: readonly PriceCaveat[] }
  /** Business Central was asked and did not tell, or the connection names no service for it (`problem` null). */
  | { readonly kind: "notTold"; readonly problem: ItemProblem | null }
  /** What is needed to ask, or to understand the answer, is not known. */
  | { readonly kind: "lacking"; readonly what: "customer" | "currency" | "rate" | "vat" };

export interface PriceAndSales {
  readonly price: PriceAnswer;
  readonly pastSales: Told<PastSale>;
}

const NOT_NAMED = { kind: "notTold", problem: null } as const;

/**
 * What Business Central would ask of this customer for a line, and what it asked the last times: asked when somebody looks closer. Two steps,
 * for what a customer's prices hang on must be known before they are asked for. Never rejects for anything that Business Central may answer.
 */
export async function askPrice(ports: AskingPorts, question: PriceQuestion): Promise<PriceAndSales> {
  const { productId, companyId, cancellation, customerNumber } = question;
  const { facts, connection } = await askProducts(
    ports,
    {
      productIds: [productId],
      companyId,
      subject: null,
      ...(cancellation === undefined ? {} : { cancellation }),
    },
    () => undefined,
  );
  const own = facts.products.get(productId);
  if (own?.kind !== "live" || connection === null) {
    return { price: NOT_NAMED, pastSales: NOT_NAMED };
  }
  if (customerNumber === null) {
    return { price: { kind: "lacking", what: "customer" }, pastSales: NOT_NAMED };
  }
  const { itemNumber } = own.item;
  return withClient(ports, connection.credentials, cancellation, (client) => {
    const to = sourceCaller(client, serverMemory(ports.memory, connection), connection);
    return ask(to, question, { customerNumber, itemNumber });
  });
}

interface Subject {
  readonly customerNumber: string;
  readonly itemNumber: string;
}

async function ask(to: SourceCaller, question: PriceQuestion, subject: Subject): Promise<PriceAndSales> {
  const { services } = to.connection;
  const { customers, priceLists, ledgerSetup, vat } = PRICE_SERVICES;
  const { itemCard, priceListLines, salesInvoiceLines } = services;
  const asksPrice = itemCard !== null && priceListLines !== null;
  const own = (name: string, shape: Shape, of: string, number: string): ServiceQuestion => ({
    service: name,
    shape,
    filter: (property) => `${property(of)} eq ${stringLiteral(number)}`,
  });
  const asked = {
    card: asksPrice ? own(itemCard, ITEM_PRICE, "No", subject.itemNumber) : null,
    customer: asksPrice ? own(customers.name, customers.shape, "No", subject.customerNumber) : null,
    setup: asksPrice ? { service: ledgerSetup.name, shape: ledgerSetup.shape } : null,
    vat: asksPrice ? { service: vat.name, shape: vat.shape } : null,
    lists: asksPrice
      ? {
          service: priceLists.name,
          shape: priceLists.shape,
          filter: (property: (usual: string) => string) => `${property("PriceIncludesVAT")} eq true`,
        }
      : null,
    sales:
      salesInvoiceLines === null
        ? null
        : pastSalesQuestion(salesInvoiceLines, subject.customerNumber, subject.itemNumber),
  } as const;
  const questions = Object.values(asked).flatMap((each) => each ?? []);
  const answers = await askPresent(to, questions);
  const answerTo = (one: ServiceQuestion | null): ServiceRows | undefined =>
    one === null ? undefined : answers[questions.indexOf(one)];

  const [price, pastSales] = await Promise.all([
    itemCard === null || priceListLines === null
      ? NOT_NAMED
      : findPrice(to, question, {
          subject,
          priceListLines,
          card: onlyRow(checkedRows({ name: itemCard, shape: ITEM_PRICE }, answerTo(asked.card)), subject.itemNumber),
          customer: onlyRow(checkedRows(customers, answerTo(asked.customer)), subject.customerNumber),
          setup: checkedRows(ledgerSetup, answerTo(asked.setup)),
          lists: checkedRows(priceLists, answerTo(asked.lists)),
          vat: vatSetupsOf(answerTo(asked.vat)),
        }),
    salesInvoiceLines === null ? NOT_NAMED : toldSales(to, salesInvoiceLines, answerTo(asked.sales), subject),
  ]);
  return { price, pastSales };
}

async function toldSales(
  to: SourceCaller,
  service: string,
  answer: ServiceRows | undefined,
  subject: Subject,
): Promise<Told<PastSale>> {
  const read = checkedRows({ name: service, shape: SALES_INVOICE_LINE }, answer);
  return read.ok
    ? { kind: "told", rows: await pastSalesOf(to, read.rows, subject), askedOn: to.clock.now() }
    : { kind: "notTold", problem: read.problem };
}

type CustomerRow = RowOf<typeof PRICE_SERVICES.customers.shape>;

interface FirstAnswers {
  readonly subject: Subject;
  readonly priceListLines: string;
  readonly card: OneRow<RowOf<typeof ITEM_PRICE>>;
  readonly customer: OneRow<CustomerRow>;
  readonly setup: CheckedRows<readonly { readonly LCY_Code: string }[]>;
  readonly lists: CheckedRows<readonly RowOf<typeof PRICE_SERVICES.priceLists.shape>[]>;
  readonly vat: readonly VatSetup[] | null;
}

async function findPrice(to: SourceCaller, question: PriceQuestion, first: FirstAnswers): Promise<PriceAnswer> {
  const { card, customer, setup, lists, vat, subject } = first;
  if (!card.ok || !customer.ok || !setup.ok) {
    const [problem] = [card, customer, setup].flatMap((each) => (each.ok ? [] : [each.problem]));
    return { kind: "notTold", problem: problem ?? null };
  }
  const local = setup.rows[0]?.LCY_Code ?? "";
  if (question.currency === null || local === "") {
    return { kind: "lacking", what: "currency" };
  }
  const currency = sameCode(question.currency, local) ? "" : question.currency.toUpperCase();

  const { customers, rates } = PRICE_SERVICES;
  const payerNumber = customer.row.Bill_to_Customer_No || subject.customerNumber;
  const { Item_Disc_Group: discountGroup } = card.row;
  const linesAsked: ServiceQuestion = {
    service: first.priceListLines,
    shape: PRICE_LIST_LINE,
    filter: (name) => {
      const assets = [...new Set([subject.itemNumber, discountGroup, ""])];
      return `(${assets.map((asset) => `${name("Asset_No")} eq ${stringLiteral(asset)}`).join(" or ")})`;
    },
  };
  const payerAsked: ServiceQuestion | null =
    payerNumber === subject.customerNumber
      ? null
      : {
          service: customers.name,
          shape: customers.shape,
          filter: (name) => `${name("No")} eq ${stringLiteral(payerNumber)}`,
        };
  const ratesAsked: ServiceQuestion | null =
    currency === ""
      ? null
      : {
          service: rates.name,
          shape: rates.shape,
          filter: (name) => `${name("Currency_Code")} eq ${stringLiteral(currency)}`,
        };
  const asked = [linesAsked, payerAsked, ratesAsked].flatMap((each) => each ?? []);
  const answers = await askPresent(to, asked);
  const answerTo = (one: ServiceQuestion | null) => (one === null ? undefined : answers[asked.indexOf(one)]);

  const rows = checkedRows({ name: first.priceListLines, shape: PRICE_LIST_LINE }, answerTo(linesAsked));
  const payer = payerAsked === null ? customer : onlyRow(checkedRows(customers, answerTo(payerAsked)), payerNumber);
  if (!rows.ok || !payer.ok) {
    const [problem] = [rows, payer].flatMap((each) => (each.ok ? [] : [each.problem]));
    return { kind: "notTold", problem: problem ?? null };
  }
  const prices = salesPricesOf(rows.rows, lists.ok ? lists.rows : null, {
    itemNumber: subject.itemNumber,
    discountGroup,
    day: question.today,
  });
  const outcome = bestPrice(prices.lines, {
    customer: {
      number: payerNumber,
      priceGroup: payer.row.Customer_Price_Group,
      discountGroup: payer.row.Customer_Disc_Group,
      allowsLineDiscount: payer.row.Allow_Line_Disc,
    },
    card: {
      unitPrice: card.row.Unit_Price,
      vatGroup: card.row.Price_Includes_VAT ? card.row.VAT_Bus_Posting_Gr_Price : null,
    },
    quantity: question.quantity,
    unit: question.unit.code.toUpperCase(),
    factor: question.unit.factor,
    currency,
    rate: currency === "" ? 1 : rateOn(checkedRows(rates, answerTo(ratesAsked)), currency, question.today),
    day: question.today,
    vatPercent: (group) => percentOf(vat, group, card.row.VAT_Prod_Posting_Group),
  });
  if (!outcome.ok) {
    return { kind: "lacking", what: outcome.missing };
  }
  const { best } = outcome;
  const caveats: readonly (readonly [PriceCaveat, boolean])[] = [
    ["campaigns", prices.hasOthers],
    ["vat", best.priceLine !== null && !lists.ok],
    ["olderPrices", prices.lines.length === 0],
  ];
  return { kind: "told", best, caveats: caveats.flatMap(([caveat, holds]) => (holds ? [caveat] : [])) };
}

type OneRow<Row> = { readonly ok: true; readonly row: Row } | { readonly ok: false; readonly problem: ItemProblem };

/** The row that names what was asked for. */
function onlyRow<Row extends { readonly No: string }>(read: CheckedRows<readonly Row[]>, number: string): OneRow<Row> {
  if (!read.ok) {
    return read;
  }
  const row = read.rows.find(({ No }) => No === number);
  return row === undefined ? { ok: false, problem: { kind: "itemNotFound", itemNumber: number } } : { ok: true, row };
}

/**
 * Units of a currency for one of the local currency, by the rate that has begun last, one without a day first of all (table 330, FindCurrency and
 * ExchangeAmtLCYToFCY). Null where there is none, or one by way of a third currency.
 */
function rateOn(
  read: CheckedRows<readonly RowOf<typeof PRICE_SERVICES.rates.shape>[]>,
  currency: string,
  day: CalendarDate,
): number | null {
  const [last] = (read.ok ? read.rows : [])
    .filter((row) => row.Currency_Code === currency && (row.Starting_Date ?? "") <= day)
    .sort((one, other) => ((one.Starting_Date ?? "") < (other.Starting_Date ?? "") ? 1 : -1));
  return last?.Relational_Currency_Code === "" && last.Exchange_Rate_Amount > 0 && last.Relational_Exch_Rate_Amount > 0
    ? last.Exchange_Rate_Amount / last.Relational_Exch_Rate_Amount
    : null;
}

/** VAT of an item's group for a business group; a reverse charge has none. */
function percentOf(vat: readonly VatSetup[] | null, business: string, product: string): number | null {
  const setup = vat?.find((each) => each.business === business && each.product === product);
  return setup === undefined ? null : chargedPercent(setup);
}
