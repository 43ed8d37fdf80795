import { newKnowledge } from "../businesscentral/askServices";
import type { ServiceKnowledge } from "../businesscentral/askServices";
import { isVirtual } from "../connection/usableConnection";
import type { UsableConnection, VirtualConnection } from "../connection/usableConnection";
import { memoryPart } from "../values/pageMemory";
import type { PageMemory } from "../values/pageMemory";
import type { AbsentServices } from "./absentServices";
import type { Load } from "./loadState";
import type { CompanySetUp } from "./reading/setUp";

/** What was asked of one connection and answered lately, and what is being asked now, as one user. */
export interface ServerMemory {
  readonly knowledge: ServiceKnowledge;
  /** What the server was found not to publish. */
  readonly absent: AbsentServices;
  /** The company's set-up as it was last read, and when; null: not yet. */
  setUp: { readonly readOn: number; readonly read: CompanySetUp } | null;
  /** The question that each product, and each document by its key, was last asked in. */
  readonly loads: Map<string, Load>;
  /** A question that more products may still join. */
  open: Load | null;
}

const PART = "availability.3";

/**
 * What is kept of a connection; another setting of it is another one, so that nothing asked with the old one is taken for the new. It never
 * holds an access key: what is kept under is the user's name, or the sign-in.
 */
export function serverMemory(memory: PageMemory, connection: UsableConnection | VirtualConnection): ServerMemory {
  const servers = memoryPart(memory, PART, () => new Map<string, ServerMemory>());
  const key = keyOf(connection);
  const known = servers.get(key);
  if (known !== undefined) {
    return known;
  }
  const server: ServerMemory = {
    knowledge: newKnowledge(),
    absent: new Map(),
    setUp: null,
    loads: new Map(),
    open: null,
  };
  servers.set(key, server);
  return server;
}

function keyOf(connection: UsableConnection | VirtualConnection): string {
  if (isVirtual(connection)) {
    return JSON.stringify(connection);
  }
  const { credentials, ...settings } = connection;
  return JSON.stringify([credentials.kind === "basic" ? credentials.userName : credentials.signIn, settings]);
}
