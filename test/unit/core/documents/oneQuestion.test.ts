import { NO_FACTS } from "../../../../core/availability/document";
import { judgeDocument } from "../../../../core/availability/judgeDocument";
import { availabilityQuestion, lineQuestion } from "../../../../core/documents/availabilityQuestion";
import { creditQuestion } from "../../../../core/documents/creditQuestion";
import { DOCUMENT_TABLES } from "../../../../core/documents/documentTable";
import type { DocumentTable, SubmittableTable } from "../../../../core/documents/documentTable";
import { readDocument, readHeader } from "../../../../core/documents/readDocument";
import { readEnvironment } from "../../../../core/orders/readiness/readEnvironment";
import { readFacts } from "../../../../core/orders/readiness/readFacts";
import { dayReader } from "../../../../core/values/userDay";
import type { SalesOutcome } from "../../../../core/ports";
import fc from "../../../support/properties";
import { fakeRows } from "../orders/builders";

const TODAY = "2026-12-10";
const COLUMNS = ["bcbi_companyid", "bcbi_businesscentralordernumber"];

const moment = fc.option(fc.constantFrom("2026-12-17T11:00:00Z", "2026-12-17T23:00:00Z", "2026-12-18T05:00:00Z"), {
  nil: null,
});
const anyLine = fc.record({
  _productid_value: fc.constantFrom("p1", "p2", null),
  quantity: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
  sequencenumber: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  lineitemnumber: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  requestdeliveryby: moment,
});
const anyHeader = fc.record({
  statecode: fc.constantFrom(0, 1, 2),
  lastbackofficesubmit: fc.constantFrom(null, "1900-01-01T00:00:00Z", "2026-12-01T00:00:00Z"),
  bcbi_businesscentralordernumber: fc.constantFrom(null, "S-7"),
  requestdeliveryby: moment,
  totalamount: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
});

function valueOf<T>(outcome: SalesOutcome<T>): T {
  if (!outcome.ok) {
    throw new Error(JSON.stringify(outcome.problem));
  }
  return outcome.value;
}

const isSubmittable = (table: DocumentTable): table is SubmittableTable => "submitted" in table;

describe("grid, line form, readiness and credit", () => {
  it.each(Object.values(DOCUMENT_TABLES))("ask the same about any $kind, for any user's time zone", async (table) => {
    await fc.assert(
      fc.asyncProperty(
        anyHeader,
        fc.array(anyLine, { maxLength: 6 }),
        fc.constantFrom(-300, 0, 60, 780),
        async (row, lines, offset) => {
          const sales = fakeRows(
            {
              [table.table.logicalName]: [{ [table.table.primaryId]: "d1", ...row }],
              [table.lineTable.logicalName]: lines.map((line, at) => ({
                [table.lineTable.primaryId]: `l${at}`,
                ...line,
              })),
              organization: [],
              systemuser: [],
              bcs_connection: [],
              nav_connection: [],
            },
            COLUMNS,
          );
          const reading = { sales, dayOf: dayReader(() => offset) };
          const document = valueOf(await readDocument(reading, table, "d1"));
          const header = valueOf(await readHeader(reading, table, "d1"));

          const grid = availabilityQuestion(document, TODAY);
          for (const line of grid.document.lines) {
            const { document: alone, companyId } = lineQuestion(header, line, TODAY);
            expect({ ...alone, lines: [], companyId }).toEqual({
              ...grid.document,
              lines: [],
              companyId: grid.companyId,
            });
          }
          if (!isSubmittable(table)) {
            return;
          }
          const facts = valueOf(await readFacts(reading, table, "d1", await readEnvironment(sales, "me")));
          const readiness = availabilityQuestion(facts.document, TODAY);
          expect(readiness).toEqual(grid);
          expect(judgeDocument(NO_FACTS, readiness.document)).toEqual(judgeDocument(NO_FACTS, grid.document));
          expect(creditQuestion(facts.document)).toEqual(creditQuestion(document));
          expect(creditQuestion(document).stage === "counted").toBe(header.isOpen && grid.document.held !== null);
        },
      ),
    );
  });
});
