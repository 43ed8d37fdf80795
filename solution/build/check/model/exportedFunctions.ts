import { createContext, runInContext, Script } from "node:vm";

export type ExportedFunctions =
  { readonly ok: true; readonly found: readonly string[] } | { readonly ok: false; readonly message: string };

const LOAD_TIMEOUT_MS = 1000;

/**
 * Which of the dotted names are functions once a built script is loaded, found by loading it in an empty context. Reading its
 * text would not tell what the bundle really puts on its global.
 */
export function exportedFunctions(script: string, names: readonly string[]): ExportedFunctions {
  const context = createContext({});
  runInContext("var window = globalThis, self = globalThis;", context);
  try {
    new Script(script).runInContext(context, { timeout: LOAD_TIMEOUT_MS });
  } catch (error) {
    return { ok: false, message: String(error) };
  }
  return { ok: true, found: names.filter((name) => isFunction(context, name)) };
}

function isFunction(context: unknown, dottedName: string): boolean {
  let at: unknown = context;
  for (const part of dottedName.split(".")) {
    if ((typeof at !== "object" && typeof at !== "function") || at === null) {
      return false;
    }
    at = Reflect.get(at, part);
  }
  return typeof at === "function";
}
