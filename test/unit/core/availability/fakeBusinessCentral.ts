import type { HttpOutcome, HttpRequest, Transport } from "../../../../core/ports";
import { response } from "../../../support/fakeTransport";

type Row = Readonly<Record<string, unknown>>;
/** Rows of a published page; a function gets the code in the FlowFilter `Location_Filter`, null without one. */
type Page = readonly Row[] | ((location: string | null) => readonly Row[]);

export interface FakeOptions {
  /** What a service answers instead, single or as a part of a $batch; undefined: as usual. */
  readonly instead?: (service: string, filter: string) => HttpOutcome | undefined;
  /** What the whole $batch is answered. */
  readonly batch?: (request: HttpRequest) => HttpOutcome | undefined;
  readonly metadata?: string;
}

export interface FakeBusinessCentral extends Transport {
  readonly requests: HttpRequest[];
  /** Services asked, each part of a $batch counted. */
  readonly asked: string[];
}

/** A Business Central that knows the given pages: single questions and JSON $batch, `eq`, `ne 0`, `and`, `or` over one property. */
export function fakeBusinessCentral(
  pages: Readonly<Record<string, Page>>,
  options: FakeOptions = {},
): FakeBusinessCentral {
  const requests: HttpRequest[] = [];
  const asked: string[] = [];
  const answer = (url: string): HttpOutcome => {
    const { pathname, searchParams } = new URL(url);
    const service = pathname.split("/").pop() ?? "";
    const filter = searchParams.get("$filter") ?? "";
    if (service === "$metadata") {
      return options.metadata === undefined ? response(404, "{}") : response(200, options.metadata);
    }
    asked.push(service);
    const other = options.instead?.(service, filter);
    if (other !== undefined) {
      return other;
    }
    const page = pages[service];
    if (page === undefined) {
      return response(404, JSON.stringify({ error: { message: `Resource not found for the segment '${service}'.` } }));
    }
    const location = /Location_Filter eq '([^']*)'/.exec(filter)?.[1] ?? null;
    const rows = typeof page === "function" ? page(location) : page;
    return response(
      200,
      JSON.stringify({
        "@odata.context": "https://bc.test/$metadata#S",
        value: rows.filter((row) => fits(row, filter)),
      }),
    );
  };
  return {
    requests,
    asked,
    send(request) {
      requests.push(request);
      if (!/\/\$batch(\?|$)/.test(request.url)) {
        return Promise.resolve(answer(request.url));
      }
      return Promise.resolve(options.batch?.(request) ?? answerBatch(request, answer));
    },
  };
}

function answerBatch({ url, body = "" }: HttpRequest, answer: (url: string) => HttpOutcome): HttpOutcome {
  const { requests } = JSON.parse(body) as { requests: readonly { id: string; url: string }[] };
  const responses = requests.flatMap((part) => {
    const outcome = answer(url.replace("$batch", part.url));
    if (outcome.kind !== "response") {
      return [];
    }
    const headers = { "retry-after": outcome.header("Retry-After") ?? undefined };
    return [{ id: part.id, status: outcome.status, headers, body: parsed(outcome.body) }];
  });
  return response(200, JSON.stringify({ responses }));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function fits(row: Row, filter: string): boolean {
  const wanted = new Map<string, string[]>();
  for (const [, name = "", quoted, plain] of filter.matchAll(/(\w+) eq (?:'((?:[^']|'')*)'|([\w-]+))/g)) {
    if (name !== "Location_Filter" && row[name] !== undefined) {
      wanted.set(name, [...(wanted.get(name) ?? []), quoted?.replace(/''/g, "'") ?? plain ?? ""]);
    }
  }
  const isOne = [...wanted].every(([name, values]) =>
    values.some((value) => String(row[name]).toUpperCase() === value.toUpperCase()),
  );
  const isNotZero = [...filter.matchAll(/(\w+) ne 0/g)].every(([, name = ""]) => row[name] !== 0);
  return isOne && isNotZero;
}
