import type { EntraTokens } from "../callers/entraTokens";
import type { Caller } from "../callers/tokens";
import type { RelayConnection } from "../config/config";
import type { Outbound, OutboundRequest } from "../network/outbound";
import { RelayProblem } from "../problem";
import type { BcResponse } from "./answer";
import { throttled } from "./requestQueue";
import type { RequestQueue } from "./requestQueue";

/** Sends to the Business Central of a connection, as the user that the connection says. */
export interface BcCaller {
  readonly connection: RelayConnection;
  /** Whom Business Central takes for the caller: what its limits count by. */
  readonly user: string;
  /** @throws RelayProblem where there is no response to judge, or one about the whole server. */
  readonly send: (request: Omit<OutboundRequest, "headers"> & { readonly accept?: string }) => Promise<BcResponse>;
}

export interface BcPorts {
  readonly outbound: Outbound;
  readonly queue: RequestQueue;
  readonly tokens: EntraTokens | null;
  readonly counted: (status: number) => void;
}

export function bcCaller(
  { outbound, queue, tokens, counted }: BcPorts,
  connection: RelayConnection,
  caller: Caller,
): BcCaller {
  const { signIn, odata } = connection;
  const who = { accessKey: () => userNameOf(connection), application: () => "", onBehalfOf: () => caller.oid }[
    signIn.kind
  ]();
  const user = `${odata.origin} ${signIn.kind} ${who}`;
  return {
    connection,
    user,
    send: async ({ method, url, body, wants, accept = "application/json" }) => {
      const authorization = await authorizationOf(connection, caller, tokens);
      return queue.run(user, async () => {
        const answer = await outbound.send({
          method,
          url,
          headers: {
            Authorization: authorization,
            Accept: accept,
            ...(body === undefined ? {} : { "Content-Type": "application/json", Prefer: "odata.continue-on-error" }),
          },
          ...(body === undefined ? {} : { body }),
          ...(wants === undefined ? {} : { wants }),
        });
        if (answer.kind !== "response") {
          throw noResponse(answer.kind);
        }
        counted(answer.status);
        if (answer.status === 429 || answer.status === 503) {
          const retryAfter = answer.header("Retry-After");
          queue.holdOff(user, retryAfter);
          throw answer.status === 429 ? throttled(retryAfter) : unavailable(retryAfter);
        }
        return answer;
      });
    },
  };
}

function userNameOf({ signIn }: RelayConnection): string {
  return signIn.kind === "accessKey" ? signIn.userName.toUpperCase() : "";
}

async function authorizationOf(
  { signIn }: RelayConnection,
  caller: Caller,
  tokens: EntraTokens | null,
): Promise<string> {
  if (signIn.kind === "accessKey") {
    return `Basic ${Buffer.from(`${signIn.userName}:${signIn.accessKey.reveal()}`, "utf8").toString("base64")}`;
  }
  if (tokens === null) {
    // The configuration was refused without an application.
    throw new RelayProblem(500, "Relay_Failed", "The relay has no app registration.");
  }
  const token =
    signIn.kind === "onBehalfOf"
      ? await tokens.onBehalfOf(caller, signIn.scope)
      : await tokens.asApplication(signIn.scope);
  return `Bearer ${token.reveal()}`;
}

function noResponse(kind: "redirected" | "forbiddenAddress" | "timeout" | "tooLarge" | "unreachable"): RelayProblem {
  switch (kind) {
    case "timeout":
      return new RelayProblem(504, "Relay_BusinessCentralTimeout", "Business Central took too long to answer.");
    case "tooLarge":
      return new RelayProblem(
        502,
        "Relay_BusinessCentralAnswer",
        "Business Central's answer is larger than the relay takes.",
      );
    case "redirected":
      return new RelayProblem(502, "Relay_BusinessCentralAnswer", "Business Central's address leads elsewhere.");
    case "forbiddenAddress":
    case "unreachable":
      return new RelayProblem(502, "Relay_BusinessCentralUnreachable", "The relay does not reach Business Central.");
  }
}

function unavailable(retryAfter: string | null): RelayProblem {
  return new RelayProblem(
    503,
    "Relay_BusinessCentralUnreachable",
    "Business Central is not available at the moment.",
    retryAfter === null ? {} : { "Retry-After": retryAfter },
  );
}
