import type { Cancellation, Clock, Credentials, Transport } from "../ports";
import { memoryPart } from "../values/pageMemory";
import type { PageMemory } from "../values/pageMemory";
import { QUESTION_MS, within } from "./deadline";
import type { Deadline } from "./deadline";
import { newRequestQueue } from "./requestQueue";
import type { RequestQueue } from "./requestQueue";

/** What asking Business Central needs of the outside world. */
export interface ClientPorts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly memory: PageMemory;
}

/** Business Central while one question is asked: published services and API alike go through it. */
export interface Client {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly deadline: Deadline;
  readonly server: ServerState;
}

/** What a page knows of one server as one user, whatever asks it. */
export interface ServerState {
  readonly queue: RequestQueue;
  /** Roots that refused a $batch; they are asked one by one from then on. */
  readonly withoutBatch: Set<string>;
  /** Roots that a browser may send a $batch to, but not with a `Prefer`. */
  readonly withoutPrefer: Set<string>;
  /** Ids of companies in the API, by the API's root and the company's name. */
  readonly companyIds: Map<string, string>;
}

const PART = "businesscentral.1";

/**
 * Asks one question, be it of one request or of a hundred: all of it over the queue that everybody on the page shares for this server and
 * user, and all of it within thirty seconds.
 */
export function withClient<T>(
  ports: ClientPorts,
  credentials: Credentials,
  cancellation: Cancellation | undefined,
  ask: (client: Client) => Promise<T>,
): Promise<T> {
  const { transport, clock } = ports;
  const server = serverState(ports.memory, credentials);
  return within(clock, QUESTION_MS, cancellation, (deadline) =>
    ask({ transport, clock, credentials, deadline, server }),
  );
}

/** A memory for those who ask anew: what is known of the servers, and who waits for them, but no answer. */
export function withoutAnswers(memory: PageMemory): PageMemory {
  return new Map([[PART, serversOf(memory)]]);
}

function serversOf(memory: PageMemory): Map<string, ServerState> {
  return memoryPart(memory, PART, () => new Map<string, ServerState>());
}

function serverState(memory: PageMemory, credentials: Credentials): ServerState {
  const servers = serversOf(memory);
  const user = credentials.kind === "basic" ? credentials.userName : credentials.signIn;
  const key = JSON.stringify([credentials.origin, user]);
  const known = servers.get(key) ?? newServerState();
  servers.set(key, known);
  return known;
}

export function newServerState(): ServerState {
  return { queue: newRequestQueue(), withoutBatch: new Set(), withoutPrefer: new Set(), companyIds: new Map() };
}
