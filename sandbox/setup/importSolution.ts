import { XMLParser } from "fast-xml-parser";
import { randomUUID } from "node:crypto";

import { isJsonObject } from "../control/json";
import type { SalesClient } from "../client/salesClient";
import { textOf } from "../client/salesClient";

const COMPLETED = 3;
const SUCCEEDED = 30;
const POLL_MS = 25;
const PATIENCE_MS = 60_000;

/**
 * Imports a solution ZIP as an administrator's tool does: ImportSolutionAsync, poll the asynchronous operation, read the import job for
 * components that failed although the job went through.
 * @param name of the ZIP, for errors
 * @throws Error naming the ZIP and every failed component.
 */
export async function importSolution(sales: SalesClient, name: string, zip: Uint8Array): Promise<void> {
  const importJobId = randomUUID();
  const { AsyncOperationId: operationId } = await sales.action("ImportSolutionAsync", {
    OverwriteUnmanagedCustomizations: true,
    PublishWorkflows: true,
    CustomizationFile: Buffer.from(zip).toString("base64"),
    ImportJobId: importJobId,
  });
  if (typeof operationId !== "string") {
    throw new Error(`Importing ${name}: ImportSolutionAsync answered without AsyncOperationId.`);
  }
  const operation = await poll(sales, operationId, name);
  const failures = await readFailures(sales, importJobId);
  if (operation.statuscode !== SUCCEEDED || failures.length > 0) {
    const reason = failures.length > 0 ? failures.join("\n  ") : String(operation.friendlymessage ?? operation.message);
    throw new Error(`Sales did not import ${name}:\n  ${reason}`);
  }
}

async function poll(sales: SalesClient, operationId: string, name: string): Promise<Readonly<Record<string, unknown>>> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const operation = await sales.get(
      `asyncoperations(${operationId})?$select=statecode,statuscode,message,friendlymessage`,
    );
    if (operation.statecode === COMPLETED) {
      return operation;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`Sales has not finished importing ${name} after ${PATIENCE_MS / 1000} seconds.`);
}

async function readFailures(sales: SalesClient, importJobId: string): Promise<readonly string[]> {
  const job = await sales.get(`importjobs(${importJobId})?$select=data,progress,solutionname`);
  if (typeof job.data !== "string") {
    return [];
  }
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@" });
  return failuresIn(parser.parse(textOf(job, "data")), "");
}

/** Every `<result result="failure">` of an import job, with the component that it stands under. */
function failuresIn(node: unknown, owner: string): readonly string[] {
  if (Array.isArray(node)) {
    return node.flatMap((each: unknown) => failuresIn(each, owner));
  }
  if (!isJsonObject(node)) {
    return [];
  }
  const name = [node["@LocalizedName"], node["@name"], node["@id"]].find((each) => typeof each === "string");
  const here = typeof name === "string" ? name : owner;
  const own =
    node["@result"] === "failure"
      ? [`${here === "" ? "solution" : here}: ${String(node["@errortext"])} (${String(node["@errorcode"])})`]
      : [];
  return [...own, ...Object.values(node).flatMap((each) => failuresIn(each, here))];
}
