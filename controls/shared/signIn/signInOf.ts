import type { ProductFacts } from "../../../core/availability/productFacts";
import type { SignIn } from "../../../core/values/signIn";

/** What the person would sign in to, where that is all that lacks for a product's figures; null otherwise. */
export function signInOf(facts: ProductFacts | null): SignIn | null {
  if (facts?.kind !== "notLive" || facts.why.from !== "businessCentral") {
    return null;
  }
  const { problem } = facts.why;
  return problem.kind === "signIn" ? problem.signIn : null;
}
