import type { Company } from "../ledger/company";
import type { PostedInvoice } from "../ledger/salesDocuments";
import { sumMoney } from "../ledger/money";

const MARGIN = 56;
const COLUMNS = [
  { x: 0, width: 60, align: "left" },
  { x: 64, width: 226, align: "left" },
  { x: 294, width: 60, align: "right" },
  { x: 358, width: 60, align: "right" },
  { x: 422, width: 61, align: "right" },
] as const;

/** A posted invoice on paper, in the sandbox's own layout: what report 1306 of a real Business Central prints looks otherwise. Null: it is not posted. */
export function invoicePdf(company: Company, id: string): Promise<Uint8Array> | null {
  const invoice = [...company.postedInvoices.values()].find(({ systemId }) => systemId === id);
  return invoice === undefined ? null : draw(company, invoice);
}

async function draw(company: Company, invoice: PostedInvoice): Promise<Uint8Array> {
  // Loaded when somebody first prints: it takes longer than the rest of Business Central.
  const { default: PdfDocument } = await import("pdfkit");
  const paper = new PdfDocument({ size: "A4", margin: MARGIN, info: { Title: `Invoice ${invoice.no}` } });
  const chunks: Buffer[] = [];
  paper.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve, reject) => {
    paper.on("end", () => resolve(Buffer.concat(chunks)));
    paper.on("error", reject);
  });
  const { billTo, currencyCode, lines } = invoice;
  paper.fontSize(18).text(`Invoice ${invoice.no}`).fontSize(10).moveDown();
  paper.text(company.displayName).moveDown();
  paper.text([billTo.name, billTo.address, `${billTo.postCode} ${billTo.city}`].join("\n")).moveDown();
  paper.text(`Order ${invoice.orderNo}   Your reference ${invoice.yourReference}`);
  paper.text(`Posted ${invoice.postingDate}   Due ${invoice.dueDate}`).moveDown();
  row(paper, ["No.", "Description", "Quantity", "Price", "Amount"]);
  for (const line of lines) {
    row(paper, [
      line.no,
      line.description,
      `${line.quantity} ${line.unitCode}`,
      money(line.unitPrice),
      money(line.amount),
    ]);
  }
  const code = currencyCode === "" ? company.currencyCode : currencyCode;
  const [net, gross] = [
    sumMoney(lines.map(({ amount }) => amount)),
    sumMoney(lines.map(({ amountIncludingVat }) => amountIncludingVat)),
  ];
  paper.moveDown();
  row(paper, ["", `Total ${code} excl. VAT`, "", "", money(net)]);
  row(paper, ["", `Total ${code} incl. VAT`, "", "", money(gross)]);
  paper.end();
  return done;
}

function row(paper: PDFKit.PDFDocument, cells: readonly [string, string, string, string, string]): void {
  const top = paper.y;
  let bottom = top;
  COLUMNS.forEach(({ x, width, align }, at) => {
    paper.text(cells[at] ?? "", MARGIN + x, top, { width, align });
    bottom = Math.max(bottom, paper.y);
  });
  paper.x = MARGIN;
  paper.y = bottom + 2;
}

function money(amount: number): string {
  return amount.toFixed(2);
}
