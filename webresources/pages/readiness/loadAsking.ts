import { NOT_ASKED } from "../../../core/orders/readiness/facts";
import type { askBusinessCentral, QuestionPorts } from "./askBusinessCentral";
import type { AskBusinessCentral } from "./ports";

/** What the script hangs on the page: see askBusinessCentral.ts. */
interface AskingScript {
  readonly askBusinessCentral: typeof askBusinessCentral;
}

/** Beside the page's own script. */
const SCRIPT = "asking.js";

let shared: Promise<AskingScript | null> | null = null;

/**
 * One round of questions. The script that asks them is large, and is loaded while the page shows what Sales knows; where it cannot be loaded
 * nothing was asked, and the next round tries again.
 */
export function askWhenLoaded(ports: QuestionPorts): AskBusinessCentral {
  const round = loadScript().then((script) => script?.askBusinessCentral(ports) ?? null);
  return async (facts) => {
    const ask = await round;
    return ask === null ? NOT_ASKED : ask(facts);
  };
}

async function loadScript(): Promise<AskingScript | null> {
  shared ??= load();
  const script = await shared;
  if (script === null) {
    shared = null;
  }
  return script;
}

function load(): Promise<AskingScript | null> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = SCRIPT;
    script.onload = () => resolve(scriptOf(globalThis));
    script.onerror = () => resolve(null);
    document.head.append(script);
  });
}

function scriptOf(page: object): AskingScript | null {
  const namespace: unknown = Reflect.get(page, "BusinessCentralSales");
  const script: unknown = isObject(namespace) ? Reflect.get(namespace, "Asking") : null;
  return isObject(script) && typeof Reflect.get(script, "askBusinessCentral") === "function"
    ? (script as AskingScript)
    : null;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
