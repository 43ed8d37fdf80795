import type { Operation } from "./operation";
import { badQuery } from "../errors";
import { readId } from "../store/identifiers";
import { textOf } from "../store/row";
import { jsonAnswer } from "../webapi/answers";
import { readRow } from "../webapi/readRow";
import { descendantsNamed } from "../xml/element";
import { parseXml } from "../xml/parseXml";
import { textParameter } from "./operation";

/** What an import came to, as a list of messages instead of XML. */
export const retrieveSolutionImportResult: Operation = {
  method: "GET",
  run(call) {
    const { context } = call;
    const { organization, caller } = context;
    const id = readId(textParameter(call, "ImportJobId"));
    if (id === null) {
      throw badQuery("The parameter 'ImportJobId' must be a GUID.");
    }
    const job = readRow(organization, caller, organization.schema.tableOf("importjob"), id);
    const reading = parseXml(textOf(job.data) ?? "");
    const results = reading.ok ? descendantsNamed(reading.root, "result").map((each) => each.attributes) : [];
    const texts = (kind: string) =>
      results
        .filter((each) => each.result === kind)
        .map((each) => ({ ErrorCode: each.errorcode, Message: each.errortext }));
    const errors = texts("failure");
    return jsonAnswer(context, {
      "@odata.context": `${context.root}$metadata#Microsoft.Dynamics.CRM.RetrieveSolutionImportResultResponse`,
      SolutionOperationResult: {
        Type: "Import",
        Status: errors.length > 0 ? "Failed" : "Passed",
        WarningMessages: texts("warning"),
        ErrorMessages: errors,
        ActionLink: null,
      },
    });
  },
};
