import { addDays, addMonths } from "./days";

const TERM = /([+-]?)(\d+)([DWMQY])/g;
const FORMULA = /^(?:[+-]?\d{1,4}[DWMQY])+$/;

/** Whether a text is a date formula that the local BC plays: 2D, 1W, 1M+5D, -1D; "" is the blank one. */
export function isDateFormula(text: string): boolean {
  return text === "" || FORMULA.test(text);
}

/**
 * AL's CalcDate for formulas of days, weeks, months, quarters and years. The blank formula moves nothing.
 * @param date ISO date. @throws Error for another formula, such as CM or WD1, which BC knows too.
 */
export function calcDate(formula: string, date: string): string {
  if (!isDateFormula(formula)) {
    throw new Error(`The local Business Central does not play the date formula ${JSON.stringify(formula)}.`);
  }
  let result = date;
  for (const [, sign = "", digits = "0", unit = "D"] of formula.matchAll(TERM)) {
    result = move(result, unit, Number(digits) * (sign === "-" ? -1 : 1));
  }
  return result;
}

/** As cu 7600 turns a formula round to subtract it: 1M-2D becomes -1M+2D. "" stays "". */
export function reverseFormula(formula: string): string {
  const turned = formula.replace(/[+-]/g, (sign) => (sign === "+" ? "-" : "+"));
  return formula === "" || /^[+-]/.test(formula) ? turned : `-${turned}`;
}

function move(date: string, unit: string, count: number): string {
  switch (unit) {
    case "W":
      return addDays(date, count * 7);
    case "M":
      return addMonths(date, count);
    case "Q":
      return addMonths(date, count * 3);
    case "Y":
      return addMonths(date, count * 12);
    default:
      return addDays(date, count);
  }
}
