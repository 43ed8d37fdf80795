import type { RelayRefusal } from "./relayRefusal";
import type { SignIn, SignInProblem } from "../values/signIn";

/** Why Business Central gave no rows. `detail` is BC's own text: show it as text only. */
export type ServiceProblem =
  | { readonly kind: "unreachable"; readonly host: string }
  | { readonly kind: "crossOrigin"; readonly host: string }
  | { readonly kind: "preflightRefused"; readonly host: string; readonly what: string }
  | { readonly kind: "policy" | "mixedContent" | "privateNetwork"; readonly host: string }
  | { readonly kind: "timeout"; readonly host: string; readonly afterMs: number }
  /** The time for the whole question was up. */
  | { readonly kind: "deadline"; readonly host: string; readonly afterMs: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "unauthorized"; readonly host: string; readonly userName: string }
  /** Nothing was sent, since there is no token. `signIn`: what the person would sign in to. */
  | { readonly kind: "signIn"; readonly signIn: SignIn; readonly problem: SignInProblem }
  /** BC does not take the token of the person who signed in. */
  | { readonly kind: "tokenRefused"; readonly host: string }
  /** The relay refuses for itself, or gets no answer. `host`: the relay's. */
  | { readonly kind: "relay"; readonly host: string; readonly refusal: RelayRefusal }
  /** `userName` null: the person who signed in. */
  | { readonly kind: "forbidden"; readonly service: string; readonly userName: string | null }
  | { readonly kind: "notPublished"; readonly service: string; readonly host: string }
  | { readonly kind: "throttled"; readonly retryAfterSeconds: number | null }
  | { readonly kind: "unavailable"; readonly status: number; readonly host: string }
  | { readonly kind: "refused"; readonly status: number; readonly host: string; readonly detail: string | null }
  /** An answer of `host` leads to another server, or a question would have gone to one. Nothing was sent there. */
  | { readonly kind: "otherServer"; readonly host: string; readonly other: string }
  /** An answer about something else than was asked for: another company, item or customer. */
  | { readonly kind: "wrongAnswer"; readonly service: string; readonly asked: string; readonly got: string }
  /** Two rows that differ, where Business Central can have but one. `key`: what both are about. */
  | { readonly kind: "contradiction"; readonly service: string; readonly key: string }
  /** An answer, but not one of BC's OData services: a web page, another program, or an answer cut short. */
  | {
      readonly kind: "notBusinessCentral";
      readonly host: string;
      readonly got: "redirect" | "html" | "brokenJson" | "otherJson";
    };

/** Why a virtual table of Business Central in Dataverse gave no rows. `detail` is Dataverse's or Business Central's own text: show it as text only. */
export type VirtualProblem =
  | {
      readonly kind: "virtualTable";
      readonly table: string;
      /** `missing`: nobody made it visible. `forbidden`: this user's roles do not let them read it; `detail` names the privilege. */
      readonly why: "missing" | "forbidden" | "failed" | "unreachable";
      readonly detail: string | null;
    }
  /** Virtual tables show no company of this name. */
  | { readonly kind: "virtualCompanyMissing"; readonly companyName: string }
  /** For this user they show another company. */
  | { readonly kind: "virtualOtherCompany"; readonly asked: string; readonly got: string };

/** Why one item's figures are not told. */
export type ItemProblem =
  | ServiceProblem
  | VirtualProblem
  /** The API has no company of the name that the connection gives. */
  | { readonly kind: "companyNotFound"; readonly companyName: string; readonly host: string }
  | { readonly kind: "itemNotFound"; readonly itemNumber: string }
  /** BC knows no item for this product. */
  | { readonly kind: "notCoupled" }
  /** The service answers, but a property is absent or of another type: another page, or a localised one. */
  | { readonly kind: "unexpectedProperty"; readonly service: string; readonly property: string };

/** Problems that every other question to the same server would meet as well, so that none is asked. */
export function concernsWholeServer(problem: ItemProblem): boolean {
  return WHOLE_SERVER.includes(problem.kind);
}

const WHOLE_SERVER: readonly ItemProblem["kind"][] = [
  "unreachable",
  "crossOrigin",
  "preflightRefused",
  "policy",
  "mixedContent",
  "privateNetwork",
  "timeout",
  "deadline",
  "cancelled",
  "unauthorized",
  "signIn",
  "tokenRefused",
  "relay",
  "throttled",
  "unavailable",
];
