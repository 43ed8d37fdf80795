import type { Asking, Json, SalesClient } from "./client";

export interface Imported {
  readonly status: unknown;
  readonly message: unknown;
  readonly errorCode: unknown;
  readonly progress: unknown;
  readonly solutionName: unknown;
  readonly data: string;
  /** Texts of the job's warnings. */
  readonly warnings: readonly string[];
}

function unescape(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Imports a ZIP as an administrator does over the Web API: start, follow the system job, read the import job. */
export async function importZip(
  client: SalesClient,
  zip: Uint8Array,
  action = "ImportSolutionAsync",
  more: Json = {},
  asking: Asking = {},
): Promise<Imported> {
  const body = {
    CustomizationFile: Buffer.from(zip).toString("base64"),
    OverwriteUnmanagedCustomizations: false,
    PublishWorkflows: true,
    ...more,
  };
  const started = await client.send("POST", action, { ...asking, body });
  if (started.status !== 200) {
    throw new Error(`${action} was answered ${started.status}: ${started.text}`);
  }
  const operation = (
    await client.get(
      `asyncoperations(${String(started.json.AsyncOperationId)})?$select=statecode,statuscode,message,errorcode`,
    )
  ).json;
  if (operation.statecode !== 3) {
    throw new Error(`The system job is not completed: ${JSON.stringify(operation)}`);
  }
  const job = (await client.get(`importjobs(${String(started.json.ImportJobKey)})?$select=data,progress,solutionname`))
    .json;
  const data = String(job.data);
  const warnings = [...data.matchAll(/<result result="warning" errorcode="[^"]*" errortext="([^"]*)"/g)].map((match) =>
    unescape(match[1] ?? ""),
  );
  return {
    status: operation.statuscode,
    message: operation.message,
    errorCode: operation.errorcode,
    progress: job.progress,
    solutionName: job.solutionname,
    data,
    warnings,
  };
}
