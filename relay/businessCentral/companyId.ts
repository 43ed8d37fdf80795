import { parseJson } from "../../core/businesscentral/serviceAnswer";
import { isWireRow } from "../../core/values/wireValue";
import type { RelayConnection } from "../config/config";
import { RelayProblem } from "../problem";
import { API_COMPANIES } from "../reads/productSets";
import type { Question } from "../reads/question";
import type { Answer } from "./answer";

/** A company keeps its id for as long as it lives. */
const known = new WeakMap<RelayConnection, string>();

const QUESTION: Question = { kind: "companies", root: "api", set: API_COMPANIES, options: {} };

/**
 * Business Central's id of a connection's company, by which its API names companies.
 * @throws RelayProblem where the company is not there.
 */
export async function readCompanyId(
  connection: RelayConnection,
  ask: (question: Question) => Promise<{ readonly answers: readonly Answer[] }>,
): Promise<string> {
  const before = known.get(connection);
  if (before !== undefined) {
    return before;
  }
  const { answers } = await ask(QUESTION);
  const body = parseJson(answers[0]?.body);
  const rows: unknown = isWireRow(body) ? body.value : null;
  const row: unknown = Array.isArray(rows) ? rows[0] : null;
  const id = isWireRow(row) ? row.id : null;
  if (typeof id !== "string") {
    throw new RelayProblem(
      502,
      "Relay_BusinessCentralAnswer",
      "Business Central tells no company of this connection's name.",
    );
  }
  known.set(connection, id);
  return id;
}
