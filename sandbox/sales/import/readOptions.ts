import type { Option, OptionSet } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import { childNamed, childrenNamed } from "../xml/element";
import { readLabels } from "./readLabels";

function readOption(element: XmlElement): Option {
  const { value, state, defaultstatus, invariantname } = element.attributes;
  return {
    value: Number(value),
    label: readLabels(childNamed(element, "labels")),
    ...(state === undefined ? {} : { state: Number(state) }),
    ...(defaultstatus === undefined ? {} : { defaultStatus: Number(defaultstatus) }),
    ...(invariantname === undefined ? {} : { invariantName: invariantname }),
  };
}

/** The options of an optionset element: choices, states or status reasons. */
export function readOptions(optionset: XmlElement | null): readonly Option[] {
  return [
    ...childrenNamed(childNamed(optionset, "options"), "option"),
    ...childrenNamed(childNamed(optionset, "states"), "state"),
    ...childrenNamed(childNamed(optionset, "statuses"), "status"),
  ].map(readOption);
}

/** A global option set of the file's optionsets element. */
export function readOptionSet(element: XmlElement): OptionSet {
  return {
    name: element.attributes.Name ?? "",
    label: readLabels(childNamed(element, "displaynames")),
    options: readOptions(element),
  };
}
