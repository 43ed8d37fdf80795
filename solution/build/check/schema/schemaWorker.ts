import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { SchemaAnswer, SchemaWork } from "./validateDocuments";

/**
 * Runs in a worker thread: the WebAssembly library is an ES module with top-level await, which only a dynamic import in
 * a plain Node context can load, and the thread's end frees its memory.
 */
async function validateAll({ schemaFolder, documents }: SchemaWork): Promise<SchemaAnswer> {
  const { XmlDocument, XmlLibError, XsdValidator } = await import("libxml2-wasm");
  const { xmlRegisterFsInputProviders } = await import("libxml2-wasm/lib/nodejs.mjs");
  xmlRegisterFsInputProviders();

  const validatorFor = (schema: string): InstanceType<typeof XsdValidator> => {
    const url = join(schemaFolder, schema);
    return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(url), { url }));
  };
  const validators = new Map(
    [...new Set(documents.map(({ schema }) => schema))].map((schema) => [schema, validatorFor(schema)]),
  );

  return documents.map(({ schema, xml }) => {
    const document = XmlDocument.fromString(xml);
    try {
      validators.get(schema)?.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlLibError)) {
        throw error;
      }
      return error.details.map(({ message, line }) => ({ message: message.trim(), line }));
    } finally {
      document.dispose();
    }
  });
}

function isSchemaWork(value: unknown): value is SchemaWork {
  return typeof value === "object" && value !== null && "schemaFolder" in value && "documents" in value;
}

const work: unknown = workerData;
if (!isSchemaWork(work)) {
  throw new Error("The schema worker was started without its work. Start it through validateDocuments.");
}
void validateAll(work).then((answer) => parentPort?.postMessage(answer));
