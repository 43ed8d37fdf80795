import { childrenOf, flagOf } from "../xml/xml";
import { readCall } from "./readCall";
import type { Rule } from "./ribbonDiff";

/** The conditions inside an EnableRule, a DisplayRule or a branch of an OrRule. */
export function readRules(parent: Element): readonly Rule[] {
  return childrenOf(parent).map((rule) => ({
    kind: rule.localName,
    attributes: Object.fromEntries([...rule.attributes].map(({ name, value }) => [name, value])),
    isInverted: flagOf(rule, "InvertResult", false),
    call: rule.localName === "CustomRule" ? readCall(rule) : null,
    alternatives: childrenOf(rule, "Or").map(readRules),
  }));
}
