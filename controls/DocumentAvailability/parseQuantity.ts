import type { Format } from "../../core/values/format";
import { quantityOf } from "../../core/values/quantity";

/** A quantity as this user writes it; null for what is none. @param format tells which sign stands before decimals and which between thousands */
export function parseQuantity(text: string, format: Pick<Format, "decimal">): number | null {
  const [, decimal = "."] = /(\D)5$/.exec(format.decimal(1.5, 1)) ?? [];
  const plain = text.replace(/\s/g, "").replace("−", "-");
  // Whoever writes the other sign once means decimals too, unless it parts whole thousands.
  const other = decimal === "," ? "." : ",";
  const grouped = new RegExp(`^-?\\d{1,3}(\\${other}\\d{3})+(\\${decimal}\\d+)?$`).test(plain);
  const written = (grouped ? plain.split(other).join("") : plain.replace(other, decimal)).replace(decimal, ".");
  return /^-?\d+(\.\d+)?$/.test(written) ? quantityOf(Number(written)) : null;
}
