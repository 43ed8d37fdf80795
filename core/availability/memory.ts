import { newKnowledge } from "../businesscentral/askServices";
import type { ServiceKnowledge } from "../businesscentral/askServices";
import { newTraffic } from "../businesscentral/sendPolitely";
import type { Traffic } from "../businesscentral/sendPolitely";
import type { UsableConnection } from "../connection/usableConnection";
import type { Load } from "./load";

/**
 * What was asked and answered lately, and what is being asked now: by connection and user, in this page only, gone with it. Plain data, so
 * that controls built apart can share one. It never holds an access key: what is kept under is the user's name, or the sign-in.
 */
export interface Memory {
  readonly servers: Map<string, ServerMemory>;
}

/** What is known of one connection's server, as one user. */
export interface ServerMemory {
  readonly traffic: Traffic;
  readonly knowledge: ServiceKnowledge;
  readonly withoutBatch: Set<string>;
  /** The question that each product was last asked in. */
  readonly loads: Map<string, Load>;
  /** A question that more products may still join. */
  open: Load | null;
}

export function newMemory(): Memory {
  return { servers: new Map() };
}

/** Changes with the shape of what is kept, so that an older bundle on the same page keeps to itself. */
const NAME = "availability.1";

/** The one memory of a page, for all controls on it. @param shelf where bundles of the page put what they share */
export function sharedMemory(shelf: Map<string, unknown>): Memory {
  const shared = shelf.get(NAME);
  if (isMemory(shared)) return shared;
  const memory = newMemory();
  shelf.set(NAME, memory);
  return memory;
}

function isMemory(value: unknown): value is Memory {
  return typeof value === "object" && value !== null && "servers" in value && value.servers instanceof Map;
}

/** What is kept of a connection; another setting of it is another server, so that nothing asked with the old one is taken for the new. */
export function serverMemory(memory: Memory, connection: UsableConnection): ServerMemory {
  const { credentials, ...settings } = connection;
  const key = JSON.stringify([credentials.kind === "basic" ? credentials.userName : credentials.signIn, settings]);
  const known = memory.servers.get(key);
  if (known !== undefined) return known;
  const server: ServerMemory = {
    traffic: newTraffic(),
    knowledge: newKnowledge(),
    withoutBatch: new Set(),
    loads: new Map(),
    open: null,
  };
  memory.servers.set(key, server);
  return server;
}
