import { withClient } from "../businesscentral/client";
import type { Client } from "../businesscentral/client";
import { cancellationSource } from "../values/cancellation";
import { isVirtual } from "../connection/usableConnection";
import type { UsableConnection, VirtualConnection } from "../connection/usableConnection";
import type { AskingPorts } from "./askingPorts";
import { askAll } from "./askAll";
import { askVirtualItems } from "./askVirtualItems";
import type { Answers, Load } from "./loadState";
import type { ServerMemory } from "./memory";
import { subjectKey } from "./reading/documentSources";
import type { DocumentSubject } from "./reading/documentSources";
import type { AskedProduct, SourceCaller } from "./source";

const LARGEST_LOAD = 100;
/** A question about one product waits so long for others that are asked elsewhere on the page. */
const GATHER_MS = 8;
const KEEP_MS = 60_000;
/** Long enough that a page full of controls does not ask a broken server over and over. */
const KEEP_FAILURE_MS = 5_000;

export interface LoadQuestion {
  readonly connection: UsableConnection | VirtualConnection;
  readonly products: readonly AskedProduct[];
  /** What the document is asked by; null where products are asked for alone. */
  readonly subject: DocumentSubject | null;
  /** Leave aside what is kept; what is being asked right now is new enough. */
  readonly refresh: boolean;
}

/** The questions that tell of these products, and of their document: those under way, those lately answered, and new ones for the rest. */
export function loadsFor(
  ports: AskingPorts,
  server: ServerMemory,
  { connection, products, subject, refresh }: LoadQuestion,
): readonly Load[] {
  const now = ports.clock.now().getTime();
  for (const [key, load] of server.loads) {
    if (!isUsable(load, key, now, false)) {
      server.loads.delete(key);
    }
  }
  if (refresh) {
    server.absent.clear();
    server.setUp = null;
  }
  const isMissing = (key: string) => !isUsable(server.loads.get(key), key, now, refresh);
  const missing = products.filter(({ id }) => isMissing(id));
  const key = subject === null ? null : subjectKey(subject);
  if (subject !== null && key !== null && isMissing(key)) {
    const load = server.open ?? open(ports, server, connection);
    load.subjects.set(key, subject);
    server.loads.set(key, load);
  }
  for (const product of missing) {
    join(ports, server, connection, product);
  }
  if (missing.length > 1) {
    server.open?.start();
  }
  const keys = [...products.map(({ id }) => id), ...(key === null ? [] : [key])];
  return [...new Set(keys.flatMap((each) => server.loads.get(each) ?? []))];
}

function isUsable(load: Load | undefined, key: string, now: number, refresh: boolean): boolean {
  if (load === undefined || load.cancellation.aborted) {
    return false;
  }
  if (load.result === null || load.askedOn === null) {
    return true;
  }
  const { products, subjects } = load.result;
  const isTold = (products.get(key)?.reading ?? null) !== null || subjects.get(key)?.customer?.card.ok === true;
  return !refresh && now - load.askedOn.getTime() < (isTold ? KEEP_MS : KEEP_FAILURE_MS);
}

function join(
  ports: AskingPorts,
  server: ServerMemory,
  connection: LoadQuestion["connection"],
  product: AskedProduct,
): void {
  const load = server.open ?? open(ports, server, connection);
  load.products.set(product.id, product);
  server.loads.set(product.id, load);
  if (load.products.size >= LARGEST_LOAD) {
    load.start();
  }
}

function open(ports: AskingPorts, server: ServerMemory, connection: LoadQuestion["connection"]): Load {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const stop = ports.clock.after(GATHER_MS, () => load.start());
  const load: Load = {
    products: new Map(),
    subjects: new Map(),
    cancellation: cancellationSource(),
    waiting: 0,
    askedOn: null,
    result: null,
    start: () => {
      stop();
      if (server.open === load) {
        server.open = null;
      }
      load.askedOn ??= ports.clock.now();
      begin();
    },
    answers: begun
      .then(() => ask(ports, server, connection, load))
      .then((answers) => (load.result = answers))
      .catch((error: unknown) => {
        // A port broke its promise never to reject: the next caller asks anew.
        load.cancellation.cancel();
        throw error;
      }),
  };
  server.open = load;
  return load;
}

async function ask(
  ports: AskingPorts,
  server: ServerMemory,
  connection: LoadQuestion["connection"],
  load: Load,
): Promise<Answers> {
  if (isVirtual(connection)) {
    // Virtual tables tell nothing of documents.
    const products = await askVirtualItems(ports, connection, [...load.products.values()], load.cancellation);
    return { products, setUp: null, subjects: new Map() };
  }
  return withClient(ports, connection.credentials, load.cancellation, (client) =>
    askAll(sourceCaller(client, server, connection), server, load),
  );
}

/** What the sources of a connection need to ask it. */
export function sourceCaller(
  client: Client,
  { knowledge, absent }: ServerMemory,
  connection: UsableConnection,
): SourceCaller {
  const { address, propertyNames: overrides } = connection;
  return { ...client, address, overrides, knowledge, connection, absent };
}
