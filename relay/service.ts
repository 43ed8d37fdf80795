import type { Answer } from "./businessCentral/answer";
import { askBusinessCentral } from "./businessCentral/askBusinessCentral";
import { bcCaller } from "./businessCentral/caller";
import { readCompanyId } from "./businessCentral/companyId";
import { JoinedAnswers } from "./businessCentral/joinedAnswers";
import { RequestQueue } from "./businessCentral/requestQueue";
import { BoundedMap } from "./boundedMap";
import { entraTokens } from "./callers/entraTokens";
import { openIdProvider } from "./callers/openIdProvider";
import { checkPermission } from "./callers/permission";
import { readCaller } from "./callers/tokens";
import type { RelayConfig } from "./config/config";
import { createMetrics } from "./metrics";
import type { Metrics } from "./metrics";
import type { Outbound } from "./network/outbound";
import { badRequest, RelayProblem } from "./problem";
import { keyOf } from "./reads/question";
import type { Question, Root } from "./reads/question";
import { readQuestion } from "./reads/readQuestion";

/** A person who was let in to one connection. */
export interface Inquiry {
  /**
   * @param addresses below the root, as sent
   * @throws RelayProblem where a part of a $batch asks for something else than rows.
   */
  ask(
    root: Root,
    addresses: readonly string[],
    form: "alone" | "inBatch",
  ): Promise<{ readonly answers: readonly Answer[]; readonly sent: number }>;
}

export interface Service {
  /** @throws RelayProblem for whoever may not ask. */
  open(authorization: string | null, connection: string): Promise<Inquiry>;
  readonly metrics: Metrics;
}

const METADATA_MS = 600_000;
const MOST_READ = 5_000;

/** What the relay keeps while it runs: who may ask, what is under way, what was asked a moment ago. All of it in memory, all of it bounded. */
export function createService(config: RelayConfig, outbound: Outbound, now: () => number): Service {
  const { callers, limits, connections, application } = config;
  const provider = openIdProvider(callers.issuer, outbound, now);
  const tokens = application === null ? null : entraTokens(application, provider, outbound, now);
  const mayUse = checkPermission(tokens, outbound, limits.permissionMinutes, now);
  const waitMs = limits.businessCentralSeconds * 1_000;
  const queue = new RequestQueue({ atOnce: limits.atOnce, waiting: limits.waiting, waitMs }, now);
  const joined = new JoinedAnswers(now);
  const metrics = createMetrics(() => queue.waiting);
  // Reading a filter takes longer than everything else here, and a form asks the same again and again.
  const read = new BoundedMap<string, Question>(MOST_READ);

  const open = async (authorization: string | null, name: string): Promise<Inquiry> => {
    const caller = await readCaller(authorization, callers, provider, now);
    const connection = connections.get(name);
    if (connection === undefined) {
      throw new RelayProblem(404, "Relay_NotFound", `The relay has no connection '${name}'.`);
    }
    await mayUse(caller, connection);
    const counted = (status: number) => metrics.businessCentral(name, status);
    const to = bcCaller({ outbound, queue, tokens, counted }, connection, caller);
    const sharedBy = connection.signIn.kind === "onBehalfOf" ? `${name} ${caller.oid}` : name;

    const askAll = (questions: readonly Question[], companyId: string | null, keepMs: number) =>
      joined.ask(
        questions.map((question) => `${sharedBy} ${keyOf(question)}`),
        keepMs,
        (places) =>
          askBusinessCentral(
            to,
            places.flatMap((place) => questions[place] ?? []),
            companyId,
          ),
      );

    const companyIdFor = (root: Root, addresses: readonly string[]): Promise<string | null> =>
      root === "api" && addresses.some((address) => address.startsWith("companies("))
        ? readCompanyId(connection, (question) => askAll([question], null, limits.joinSeconds * 1_000))
        : Promise.resolve(null);

    return {
      ask: async (root, addresses, form) => {
        const companyId = await companyIdFor(root, addresses);
        const questions = addresses.map((address) => {
          const key = `${name} ${root} ${companyId ?? ""} ${address}`;
          const question = read.get(key) ?? readQuestion(connection.reads, root, address, companyId);
          read.set(key, question);
          return question;
        });
        const kinds = new Set(questions.map(({ kind }) => kind));
        if (form === "inBatch" && (kinds.has("metadata") || kinds.has("file"))) {
          throw badRequest("Files and names of properties are asked for alone.");
        }
        const keepMs = kinds.has("metadata") ? METADATA_MS : kinds.has("file") ? 0 : limits.joinSeconds * 1_000;
        const outcome = await askAll(questions, companyId, keepMs);
        metrics.asked(name, questions.length, outcome.sent);
        return outcome;
      },
    };
  };
  return { open, metrics };
}
