import { join } from "node:path";
import { Worker } from "node:worker_threads";

export interface SchemaDocument {
  /** File name of the schema in the schema folder. */
  readonly schema: string;
  readonly xml: string;
}

export interface SchemaWork {
  readonly schemaFolder: string;
  readonly documents: readonly SchemaDocument[];
}

export interface SchemaError {
  readonly message: string;
  /** Line in the document, from 1. */
  readonly line: number;
}

/** The errors of each document, in the order of the documents. */
export type SchemaAnswer = readonly (readonly SchemaError[])[];

/**
 * Validates documents against XML schemas with libxml2.
 * @throws Error when a schema cannot be read; errors of documents are returned
 */
export async function validateDocuments(work: SchemaWork): Promise<SchemaAnswer> {
  const worker = new Worker(join(__dirname, "schemaWorker.ts"), {
    workerData: work,
    // Node looks for the entry's format before an ES module hook runs, so the hook has to be the one of CommonJS.
    execArgv: ["--require", require.resolve("tsx/cjs")],
  });
  return await new Promise<SchemaAnswer>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      reject(new Error("The schema check ended without an answer."));
    });
  });
}
