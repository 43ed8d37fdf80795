import { withOption } from "../../businesscentral/apiAddress";
import { ExchangeRateSet } from "../../businesscentral/apiProperties";
import type { Client } from "../../businesscentral/client";
import type { CompanyAddress } from "../../businesscentral/companyAddress";
import { readNamed } from "../../businesscentral/readNamed";
import { calendarDate } from "../../values/calendarDate";
import type { CalendarDate } from "../../values/calendarDate";
import { stringLiteral } from "../../values/stringLiteral";
import { numberOf, textOf } from "../../values/wireValue";

/**
 * What one unit of a currency costs in Business Central's local one, by the rate that has begun last (table 330, ExchangeAmtFCYToLCY). Never
 * rejects; null where it has no such rate, or one by way of a third currency.
 * @param code as Business Central names the currency; its own has no rates
 */
export async function readRate(
  client: Client,
  company: CompanyAddress,
  { code, today }: { readonly code: string; readonly today: CalendarDate },
): Promise<number | null> {
  const { name: service, properties } = ExchangeRateSet;
  const filter = `${properties.currencyCode} eq ${stringLiteral(code)} and ${properties.startingDate} le ${today}`;
  const named = await readNamed(
    client,
    {
      address: withOption(company, "$orderby", `${properties.startingDate} desc`),
      service,
      options: { $filter: filter, $top: "1" },
    },
    { property: properties.currencyCode, asked: code },
  );
  const [row] = named.ok ? named.rows : [];
  const begins = calendarDate(row?.[properties.startingDate]);
  const amount = numberOf(row?.[properties.exchangeRateAmount]);
  const cost = numberOf(row?.[properties.relationalExchangeRateAmount]);
  const isPlausible = begins !== null && begins <= today && textOf(row?.[properties.relationalCurrencyCode]) === null;
  return isPlausible && amount !== null && amount > 0 && cost !== null && cost > 0 ? cost / amount : null;
}
