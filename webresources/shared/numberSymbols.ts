import { NO_MEMORY } from "../../core/dataverse/salesMemory";
import { UserSettingsFields, UserSettingsTable } from "../../core/tables/UserSettings.generated";
import { textOf } from "../../core/values/wireValue";
import { appReader } from "./appReader";
import { pageTables } from "./pageTables";

/** How the user parts thousands and decimals, which no client API tells a page. */
export interface NumberSymbols {
  readonly decimal: string;
  readonly group: string;
}

/** What Sales keeps of the user's numbers; null outside of an app, and where it cannot be read: the language's own are then taken. */
export async function readNumberSymbols(
  xrm: Pick<typeof Xrm, "WebApi" | "Utility"> | null,
): Promise<NumberSymbols | null> {
  if (xrm === null) {
    return null;
  }
  const [decimal, group] = [UserSettingsFields.decimalsymbol, UserSettingsFields.numberseparator];
  const { userId } = xrm.Utility.getGlobalContext().userSettings;
  const settings = await appReader(xrm, NO_MEMORY, pageTables).row(UserSettingsTable, userId, {
    select: [decimal, group],
  });
  if (!settings.ok) {
    return null;
  }
  const symbol = textOf(settings.value[decimal]);
  if (symbol === null) {
    return null;
  }
  // Thousands may be parted by a space, which is no empty text; no line breaks at it.
  const separator = settings.value[group];
  return { decimal: symbol, group: typeof separator === "string" ? separator.replace(" ", "\u00a0") : "" };
}

/** A number with just so many decimals, its thousands in groups. */
export function writeNumber(value: number, decimals: number, { decimal, group }: NumberSymbols): string {
  return new Intl.NumberFormat("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .formatToParts(value)
    .map(({ type, value: part }) => (type === "decimal" ? decimal : type === "group" ? group : part))
    .join("");
}
