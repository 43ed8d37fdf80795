import { textIn } from "../salesRows";
import type { Fact } from "./fact";
import type { LineSubject } from "./subjects";

const LONGEST = 100;

/** Codeunit 5343, SetLineDescription: what becomes of a line's text. */
export const TEXT_FACTS: readonly Fact<LineSubject>[] = [
  {
    id: "text.onLine",
    source: "Codeunit 5343, SetLineDescription",
    when: "a write-in line: its text is the line's, what is beyond 100 characters follows on lines of their own",
    then: {
      effect: "changes",
      to: (subject) =>
        isWriteIn(subject)
          ? { ...subject, drafted: { ...subject.drafted, description: firstText(subject).slice(0, LONGEST) } }
          : subject,
    },
  },
  {
    id: "text.following",
    source: "Codeunit 5343, SetLineDescription; codeunit 5348 compares with nothing",
    when: "a line has another text than the item's name: it follows on comment lines; an order's first row that equals the name takes the rows after it along",
    then: {
      effect: "changes",
      to: (subject) => {
        const { sold, document, line } = subject;
        const isWritten = isWriteIn(subject);
        const first = isWritten ? firstText(subject).slice(LONGEST) : firstText(subject);
        const own = isWritten ? firstText(subject).slice(0, LONGEST) : nameOf(sold);
        const isLost = document.kind.documentType === "Order" && first === own;
        const rest = rowsOf(textIn(line.row, "description")).slice(1);
        return {
          ...subject,
          drafted: { ...subject.drafted, extendedText: isLost ? "" : [first, ...rest].join("\n") },
        };
      },
    },
  },
];

function isWriteIn({ company, sold }: LineSubject): boolean {
  return sold.no === company.setup.writeInProductNo;
}

/** The first row of the line's description, else the product's. */
function firstText({ line }: LineSubject): string {
  const [first = ""] = rowsOf(textIn(line.row, "description"));
  return first === "" ? textIn(line.row, "productdescription") : first;
}

function rowsOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}

function nameOf(sold: LineSubject["sold"]): string {
  return sold.type === "Item" ? sold.record.description : sold.record.name;
}
