import { newKnowledge } from "../businesscentral/askServices";
import type { ServiceKnowledge } from "../businesscentral/askServices";
import type { UsableConnection } from "../connection/usableConnection";
import { memoryPart } from "../values/pageMemory";
import type { PageMemory } from "../values/pageMemory";
import type { Load } from "./loadState";

/** What was asked of one connection and answered lately, and what is being asked now, as one user. */
export interface ServerMemory {
  readonly knowledge: ServiceKnowledge;
  /** The question that each product was last asked in. */
  readonly loads: Map<string, Load>;
  /** A question that more products may still join. */
  open: Load | null;
}

const PART = "availability.2";

/**
 * What is kept of a connection; another setting of it is another one, so that nothing asked with the old one is taken for the new. It never
 * holds an access key: what is kept under is the user's name, or the sign-in.
 */
export function serverMemory(memory: PageMemory, connection: UsableConnection): ServerMemory {
  const servers = memoryPart(memory, PART, () => new Map<string, ServerMemory>());
  const { credentials, ...settings } = connection;
  const key = JSON.stringify([credentials.kind === "basic" ? credentials.userName : credentials.signIn, settings]);
  const known = servers.get(key);
  if (known !== undefined) {
    return known;
  }
  const server: ServerMemory = { knowledge: newKnowledge(), loads: new Map(), open: null };
  servers.set(key, server);
  return server;
}
