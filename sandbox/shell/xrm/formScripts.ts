import type { FormEvent, FormHandler } from "../form/formDefinition";
import type { FormSession } from "../form/formSession";
import { strict, UnsupportedError } from "../unsupported";
import type { ClientApi, Handler } from "./clientApi";
import { createLoadArgs, createSaveArgs } from "./executionContext";
import { FormClientApi } from "./formClientApi";

const AT_OPENING = 1;

/**
 * Loads the form's libraries, ties the handlers that FormXml names to their events, and runs those of onload.
 * A library or handler that is missing is shown to the person as a script error.
 * @param page where the libraries put their global names
 */
export async function startFormScripts(session: FormSession, page: object): Promise<ClientApi> {
  const api = new FormClientApi(session);
  offerPage(api, page);
  const missing = await loadLibraries(api);
  // Without its library a handler could only fail once more.
  const events = session.form.definition.events.map((event) => ({
    ...event,
    handlers: event.handlers.filter(({ library }) => !missing.has(library)),
  }));
  for (const event of events) {
    try {
      connect(api, event, page);
    } catch (error) {
      api.reportScriptError(event.name, error);
    }
  }
  runAll(
    api,
    events.filter(({ name }) => name === "onload"),
    page,
    { source: api.formContext, args: createLoadArgs(AT_OPENING) },
  );
  return api;
}

/** `Xrm.Page` is deprecated, and scripts written years ago use nothing else: the form that was opened last. */
function offerPage({ formContext }: ClientApi, page: object): void {
  const xrm = (page as { readonly Xrm?: { Page: object } }).Xrm;
  if (xrm !== undefined) {
    const { context } = xrm.Page as { readonly context: object };
    xrm.Page = strict("Xrm.Page", { ...formContext, context });
  }
}

/** @returns the libraries that could not be loaded */
async function loadLibraries(api: ClientApi): Promise<ReadonlySet<string>> {
  const {
    form,
    services: { webResources },
  } = api.session;
  const missing = new Set<string>();
  for (const library of form.definition.libraries) {
    try {
      await webResources.loadScript(library);
    } catch (error) {
      missing.add(library);
      api.reportScriptError(library, error);
    }
  }
  return missing;
}

function connect(api: ClientApi, event: FormEvent, page: object): void {
  const { session } = api;
  switch (event.name) {
    case "onload":
      return;
    case "onsave":
      session.saveHandlers.add((save) => {
        runAll(api, [event], page, { source: api.formContext.data.entity, args: createSaveArgs(save) });
      });
      return;
    case "onchange": {
      const column = event.column ?? "";
      if (!session.record.has(column)) {
        throw new Error(`The form has an onchange handler for the column ${column}, which is not on the form.`);
      }
      session.record.onChange(column, () => {
        runAll(api, [event], page, { source: api.attribute(column), args: null });
      });
      return;
    }
    default:
      throw new UnsupportedError(`the form event ${event.name}`, "Use onload, onsave or onchange.");
  }
}

function runAll(
  api: ClientApi,
  events: readonly FormEvent[],
  page: object,
  { source, args }: { readonly source: object | null; readonly args: object | null },
): void {
  for (const handler of events.flatMap(({ handlers }) => handlers).filter(({ isEnabled }) => isEnabled)) {
    try {
      api.run(findFunction(handler, page), {
        name: handler.functionName,
        source,
        args,
        passesContext: handler.passesContext,
        parameters: readParameters(handler),
      });
    } catch (error) {
      api.reportScriptError(handler.functionName, error);
    }
  }
}

function findFunction({ functionName, library }: FormHandler, page: object): Handler {
  const found = findGlobal(functionName, page);
  if (found === null) {
    throw new Error(`The function ${functionName} does not exist in ${library}.`);
  }
  return found;
}

/** A function by its dotted name, bound to the object it stands on; null when there is none. */
export function findGlobal(dottedName: string, page: object): Handler | null {
  let owner: unknown = null;
  let found: unknown = page;
  for (const part of dottedName.split(".")) {
    owner = found;
    found =
      typeof found === "object" && found !== null ? (found as Readonly<Record<string, unknown>>)[part] : undefined;
  }
  return typeof found === "function" ? (found.bind(owner) as Handler) : null;
}

/** Administrators type literals with commas between. */
function readParameters({ functionName, parameters }: FormHandler): readonly unknown[] {
  if (parameters.trim() === "") {
    return [];
  }
  try {
    return JSON.parse(`[${parameters}]`) as readonly unknown[];
  } catch {
    throw new Error(`The parameters of ${functionName} are not literals separated by commas: ${parameters}`);
  }
}
