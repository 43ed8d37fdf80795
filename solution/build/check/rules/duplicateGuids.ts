import type { AssembledSolution } from "../../pack/assembleSolution";
import { attribute, childText, descendants } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import { guid } from "../model/guid";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

const PATTERN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Identity {
  readonly id: string;
  readonly name: string;
  readonly element: XmlElement;
}

/** Ids are identities: each is a GUID and defines one thing only, within a solution and across all that are built together. */
export const guidsAreUnique: SolutionCheck = ({ solution, all }) => {
  const first = new Map<string, Identity>();
  for (const identity of all.flatMap(identitiesOf)) {
    if (!first.has(identity.id)) {
      first.set(identity.id, identity);
    }
  }
  return identitiesOf(solution).flatMap(({ id, name, element }) => {
    if (!PATTERN.test(id)) {
      return [refuse(element, name, `has the id "${id}", which is no GUID. Give it one, once and for all.`)];
    }
    const owner = first.get(id);
    if (owner === undefined || owner.element === element) {
      return [];
    }
    return [
      refuse(element, name, `has the id {${id}} of ${owner.name} in ${owner.element.file}. Give it an id of its own.`),
    ];
  });
};

function identitiesOf(solution: AssembledSolution): readonly Identity[] {
  return descendants(solution.customizations).flatMap((element) => {
    const id = definedId(element);
    return id === undefined ? [] : [{ id: guid(id), name: nameOf(element), element }];
  });
}

/** The id that an element defines, as opposed to one that it refers to. */
function definedId(element: XmlElement): string | undefined {
  switch (element.name) {
    case "Role":
      return element.attributes.has("name") ? attribute(element, "id") : undefined;
    case "FieldSecurityProfile":
      return attribute(element, "fieldsecurityprofileid");
    case "systemform":
      return childText(element, "formid");
    case "savedquery":
      return childText(element, "savedqueryid");
    case "WebResource":
      return childText(element, "WebResourceId");
    case "tab":
    case "section":
    case "cell":
      return element.attributes.get("id");
    case "control":
      return element.attributes.get("uniqueid");
    case "Handler":
      return element.attributes.get("handlerUniqueId");
    case "Library":
      return element.attributes.get("libraryUniqueId");
    default:
      return undefined;
  }
}

function nameOf(element: XmlElement): string {
  const name =
    attribute(element, "name") ||
    attribute(element, "functionName") ||
    childText(element, "Name") ||
    attribute(element, "id");
  return name === "" ? element.name : `${element.name} ${name}`;
}
