import { attribute, childElement, childElements, descendants } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import { refuse } from "../rule";
import type { SolutionCheck, RuleFinding } from "../rule";
import { ribbonsOf } from "../model/ribbons";

const LABEL = "$LocLabels:";

/**
 * Commands, rules and labels that a ribbon names are defined in that same ribbon. Native commands (Mscrm.*) may be named;
 * native rules may not, since what the platform makes of a rule that is only named is not documented.
 */
export const ribbonReferencesResolve: SolutionCheck = ({ solution }) =>
  ribbonsOf(solution).flatMap(({ ribbon }) => [...commands(ribbon), ...rules(ribbon), ...labels(ribbon)]);

function commands(ribbon: XmlElement): readonly RuleFinding[] {
  const defined = idsIn(ribbon, "CommandDefinitions");
  const named = descendants(ribbon).filter((element) => element.attributes.has("Command"));
  return named
    .map((element) => ({ element, command: attribute(element, "Command") }))
    .filter(({ command }) => !command.startsWith("Mscrm.") && !defined.includes(command))
    .map(({ element, command }) =>
      refuse(
        element,
        `${element.name} ${attribute(element, "Id")}`,
        `runs the command ${command}, which the ribbon does not define. Add it to CommandDefinitions, or correct the name.`,
      ),
    );
}

function rules(ribbon: XmlElement): readonly RuleFinding[] {
  const definitions = childElement(ribbon, "RuleDefinitions");
  const definitionsOf = (group: string): readonly string[] =>
    definitions === undefined ? [] : idsIn(definitions, group);
  const commandDefinitions = descendants(ribbon, "CommandDefinition");
  return (["EnableRule", "DisplayRule"] as const).flatMap((kind) => {
    const defined = definitionsOf(`${kind}s`);
    return commandDefinitions.flatMap((command) =>
      descendants(command, kind)
        .map((rule) => attribute(rule, "Id"))
        .filter((id) => !defined.includes(id))
        .map((id) =>
          refuse(
            command,
            `command ${attribute(command, "Id")}`,
            `uses the ${kind} ${id}, which the ribbon does not define. Add it to RuleDefinitions/${kind}s, or correct the name.`,
          ),
        ),
    );
  });
}

function labels(ribbon: XmlElement): readonly RuleFinding[] {
  const defined = idsIn(ribbon, "LocLabels");
  return descendants(ribbon).flatMap((element) =>
    [...element.attributes.values()]
      .filter((value) => value.startsWith(LABEL))
      .map((value) => value.slice(LABEL.length))
      .filter((label) => !defined.includes(label))
      .map((label) =>
        refuse(
          element,
          `${element.name} ${attribute(element, "Id")}`,
          `uses the label ${label}, which the ribbon does not define. Add it to LocLabels, or correct the name.`,
        ),
      ),
  );
}

function idsIn(parent: XmlElement, group: string): readonly string[] {
  const list = childElement(parent, group);
  return list === undefined ? [] : childElements(list).map((one) => attribute(one, "Id"));
}
