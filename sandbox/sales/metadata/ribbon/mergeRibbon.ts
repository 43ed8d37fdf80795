import type { Labels } from "../../schema/schema";
import type { XmlElement } from "../../xml/element";
import { labelIn } from "../../schema/labelIn";
import { at, childNamed, childrenNamed, elementsOf } from "../../xml/element";

const LABEL = /^\$LocLabels:(.*)$/;
const CHILDREN = /\._children$/;

function mapElements(element: XmlElement, change: (child: XmlElement) => XmlElement | null): XmlElement {
  const content = element.content.map((part) => {
    const changed = typeof part === "string" ? part : change(part);
    return changed === null || typeof changed === "string" ? changed : mapElements(changed, change);
  });
  return { ...element, content: content.filter((part) => part !== null) };
}

function bySequence(elements: readonly XmlElement[]): XmlElement[] {
  return [...elements].sort((a, b) => Number(a.attributes.Sequence ?? 0) - Number(b.attributes.Sequence ?? 0));
}

function addControls(ribbon: XmlElement, action: XmlElement): XmlElement {
  const place = (action.attributes.Location ?? "").replace(CHILDREN, "");
  const added = elementsOf(childNamed(action, "CommandUIDefinition") ?? action);
  return mapElements(ribbon, (child) =>
    child.attributes.Id === place ? { ...child, content: bySequence([...elementsOf(child), ...added]) } : child,
  );
}

/** Puts definitions in the place of those with the same id, or after them all. */
function replaceById(list: XmlElement, definitions: readonly XmlElement[]): XmlElement {
  const redefined = new Set(definitions.map(({ attributes }) => attributes.Id));
  return {
    ...list,
    content: [...elementsOf(list).filter(({ attributes }) => !redefined.has(attributes.Id)), ...definitions],
  };
}

function readLabels(diff: XmlElement): ReadonlyMap<string, Labels> {
  return new Map(
    childrenNamed(childNamed(diff, "LocLabels"), "LocLabel").map((label) => {
      const titles = childrenNamed(childNamed(label, "Titles"), "Title");
      return [
        label.attributes.Id ?? "",
        Object.fromEntries(
          titles.map(({ attributes }) => [attributes.languagecode ?? "", attributes.description ?? ""]),
        ),
      ];
    }),
  );
}

function resolveLabels(diff: XmlElement, languageId: number): XmlElement {
  const labels = readLabels(diff);
  const resolve = (text: string) => {
    const found = labels.get(LABEL.exec(text)?.[1] ?? "");
    return found ? labelIn(found, languageId) : text;
  };
  return mapElements(diff, (child) => ({
    ...child,
    attributes: Object.fromEntries(Object.entries(child.attributes).map(([name, text]) => [name, resolve(text)])),
  }));
}

/** A ribbon with what one RibbonDiffXml adds, hides and defines anew; labels in the language asked for. */
export function mergeRibbon(ribbon: XmlElement, diff: XmlElement, languageId: number): XmlElement {
  const resolved = resolveLabels(diff, languageId);
  const actions = childNamed(resolved, "CustomActions");
  const hidden = new Set(childrenNamed(actions, "HideCustomAction").map(({ attributes }) => attributes.Location));
  const withControls = childrenNamed(actions, "CustomAction").reduce(addControls, ribbon);
  const visible = mapElements(withControls, (child) =>
    hidden.has(child.attributes.Id) && child.name !== "CommandDefinition" ? null : child,
  );
  return mapElements(visible, (child) => {
    if (child.name === "CommandDefinitions") {
      return replaceById(child, elementsOf(childNamed(resolved, "CommandDefinitions") ?? { ...child, content: [] }));
    }
    if (child.name !== "RuleDefinitions") {
      return child;
    }
    return mapElements(child, (list) =>
      list.name.endsWith("Rules")
        ? replaceById(list, elementsOf(at(resolved, "RuleDefinitions", list.name) ?? { ...list, content: [] }))
        : list,
    );
  });
}
