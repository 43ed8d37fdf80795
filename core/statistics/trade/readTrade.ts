import { askServices, newKnowledge } from "../../businesscentral/askServices";
import type { ServiceQuestion, ServiceRows } from "../../businesscentral/askServices";
import { checkedRows } from "../../businesscentral/checkedRows";
import type { Client } from "../../businesscentral/client";
import type { CompanyAddress } from "../../businesscentral/companyAddress";
import type { PropertyOverrides } from "../../businesscentral/propertyNames";
import { SALES_SETUP, salesSetupOf, VAT_POSTING_SETUP, vatSetupsOf } from "../../businesscentral/trade/setupServices";
import { chunksOf } from "../../values/chunksOf";
import { stringLiteral } from "../../values/stringLiteral";
import type { Payer, Trade } from "./trade";
import { itemsOf } from "./tradeRows";
import { CUSTOMERS, ITEM_TERMS } from "./tradeServices";

export interface TradeCaller {
  readonly address: CompanyAddress;
  readonly overrides: PropertyOverrides;
  /** The connection's name for page 30; null where it is not published. */
  readonly itemCard: string | null;
}

export interface TradeQuestion {
  readonly customerNumber: string;
  /** Numbers of the items on the document's lines. */
  readonly items: readonly string[];
  /** The document has lines without a product. */
  readonly hasWriteIn: boolean;
}

/** Codes of Business Central hold so many characters; a longer value makes it refuse the whole question. */
const LONGEST_CODE = 20;
/** Items in one part of a question, as addresses must not grow beyond what web servers take. */
const ITEMS_AT_ONCE = 25;

/** Reads who pays and what VAT is charged: one round for most documents, a second where another customer pays or the write-in product counts. Never rejects. */
export async function readTrade(
  client: Client,
  to: TradeCaller,
  question: TradeQuestion,
): Promise<Omit<Trade, "rate">> {
  const caller = { ...client, address: to.address, overrides: to.overrides, knowledge: newKnowledge() };
  const number = codeOf(question.customerNumber);
  const items = itemQuestions(to.itemCard, question.items);
  const [vat, setup, buyer, ...cards] = await askServices(caller, [
    { service: VAT_POSTING_SETUP.name, shape: VAT_POSTING_SETUP.shape },
    { service: SALES_SETUP.name, shape: SALES_SETUP.shape },
    customerQuestion(number),
    ...items,
  ]);
  const customer = customerOf(buyer, number);
  const sales = salesSetupOf(setup);
  const known = itemsOf(cards);

  const payerNumber = customer?.billTo ?? "";
  const isBilledElsewhere = customer !== null && payerNumber !== "" && payerNumber !== number;
  const writeIn = question.hasWriteIn ? (sales?.writeInProduct ?? "") : "";
  const needsWriteIn = writeIn !== "" && !known.has(writeIn);
  const later = [
    ...(isBilledElsewhere ? [customerQuestion(payerNumber)] : []),
    ...(needsWriteIn ? itemQuestions(to.itemCard, [writeIn]) : []),
  ];
  const answers = later.length === 0 ? [] : await askServices(caller, later);
  const payer = isBilledElsewhere ? customerOf(answers[0], payerNumber) : customer;
  return {
    payer: payer === null ? null : payer.payer,
    vat: vatSetupsOf(vat),
    salesSetup: sales,
    items: new Map([...known, ...itemsOf(answers.slice(isBilledElsewhere ? 1 : 0))]),
  };
}

function customerQuestion(number: string): ServiceQuestion {
  const { name: service, shape } = CUSTOMERS;
  return { service, shape, filter: (name) => `${name("No")} eq ${stringLiteral(number)}` };
}

function itemQuestions(service: string | null, numbers: readonly string[]): readonly ServiceQuestion[] {
  if (service === null) {
    return [];
  }
  const codes = [...new Set(numbers.map(codeOf))].filter((code) => code !== "");
  return chunksOf(codes, ITEMS_AT_ONCE).map((chunk) => ({
    service,
    shape: ITEM_TERMS,
    filter: (name) => chunk.map((code) => `${name("No")} eq ${stringLiteral(code)}`).join(" or "),
  }));
}

/** Null where the card is not told, or is not that of the customer who was asked for. */
function customerOf(
  answer: ServiceRows | undefined,
  number: string,
): { readonly payer: Payer; readonly billTo: string } | null {
  const read = checkedRows(CUSTOMERS, answer);
  const rows = read.ok ? read.rows : [];
  const [row] = rows;
  if (row === undefined || rows.length > 1 || row.No !== number) {
    return null;
  }
  return {
    billTo: row.Bill_to_Customer_No,
    payer: {
      number,
      name: row.Name === "" ? null : row.Name,
      vatGroup: row.VAT_Bus_Posting_Group,
      pricesIncludeVat: row.Prices_Including_VAT,
    },
  };
}

/** As Business Central keeps codes; empty for what cannot be one. */
function codeOf(value: string): string {
  const code = value.trim().toUpperCase();
  return code.length > LONGEST_CODE ? "" : code;
}
