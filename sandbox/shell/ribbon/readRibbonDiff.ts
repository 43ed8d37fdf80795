import { UnsupportedError } from "../unsupported";
import type { Labels } from "../xml/labels";
import { readLanguageTexts } from "../xml/labels";
import { childOf, childrenOf, parseXml } from "../xml/xml";
import { readCall } from "./readCall";
import type { CommandDefinition, RibbonButton, RibbonDiff, RibbonPlaceName } from "./ribbonDiff";
import { readRules } from "./readRules";

const PLACES: Readonly<Record<string, RibbonPlaceName>> = { Form: "form", HomepageGrid: "list", SubGrid: "subgrid" };
const WEB_RESOURCE = "$webresource:";

/** @throws UnsupportedError for elements that are not buttons, and for locations outside the main tab's groups */
export function readRibbonDiff(xml: string, table: string): RibbonDiff {
  const root = parseXml(xml, `The RibbonDiffXml of ${table}`);
  const actions = childOf(root, "CustomActions");
  const rules = childOf(root, "RuleDefinitions");
  return {
    buttons: childrenOf(actions, "CustomAction").flatMap(readButtons),
    hidden: childrenOf(actions, "HideCustomAction").map((hide) => hide.getAttribute("Location") ?? ""),
    commands: new Map(
      childrenOf(childOf(root, "CommandDefinitions"), "CommandDefinition").map((command) => [
        command.getAttribute("Id") ?? "",
        readCommand(command),
      ]),
    ),
    enableRules: new Map(
      childrenOf(childOf(rules, "EnableRules"), "EnableRule").map((rule) => [
        rule.getAttribute("Id") ?? "",
        readRules(rule),
      ]),
    ),
    displayRules: new Map(
      childrenOf(childOf(rules, "DisplayRules"), "DisplayRule").map((rule) => [
        rule.getAttribute("Id") ?? "",
        readRules(rule),
      ]),
    ),
    labels: new Map(
      childrenOf(childOf(root, "LocLabels"), "LocLabel").map((label) => [
        label.getAttribute("Id") ?? "",
        readTitles(label),
      ]),
    ),
  };
}

function readTitles(label: Element): Labels {
  return readLanguageTexts(childOf(label, "Titles"), "Title", "description");
}

function readButtons(action: Element): readonly RibbonButton[] {
  const location = action.getAttribute("Location") ?? "";
  const [, placeName = "", group = ""] =
    /^Mscrm\.(Form|HomepageGrid|SubGrid)\.[^.]+\.MainTab\.([^.]+)\.Controls\._children$/.exec(location) ?? [];
  const place = PLACES[placeName];
  if (place === undefined) {
    throw new UnsupportedError(
      `the ribbon location ${location}`,
      "Add buttons to Mscrm.<Form|HomepageGrid|SubGrid>.<table>.MainTab.<group>.Controls._children.",
    );
  }
  return childrenOf(childOf(action, "CommandUIDefinition")).map((element) => {
    if (element.localName !== "Button") {
      throw new UnsupportedError(
        `the ribbon element ${element.localName} (${element.getAttribute("Id") ?? ""})`,
        "Use a Button.",
      );
    }
    return readButton(element, { place, group }, Number(action.getAttribute("Sequence") ?? 0));
  });
}

function readButton(
  button: Element,
  where: Pick<RibbonButton, "place" | "group">,
  actionSequence: number,
): RibbonButton {
  const image = button.getAttribute("ModernImage") ?? button.getAttribute("Image16by16") ?? "";
  const label = button.getAttribute("LabelText") ?? "";
  return {
    id: button.getAttribute("Id") ?? "",
    commandId: button.getAttribute("Command") ?? "",
    ...where,
    sequence: Number(button.getAttribute("Sequence") ?? actionSequence),
    label,
    tooltip: button.getAttribute("ToolTipDescription") ?? button.getAttribute("ToolTipTitle") ?? label,
    image: image.startsWith(WEB_RESOURCE) ? image.slice(WEB_RESOURCE.length) : null,
  };
}

function readCommand(command: Element): CommandDefinition {
  return {
    enableRules: ruleIds(command, "EnableRules", "EnableRule"),
    displayRules: ruleIds(command, "DisplayRules", "DisplayRule"),
    actions: childrenOf(childOf(command, "Actions")).map((action) => {
      if (action.localName !== "JavaScriptFunction") {
        throw new UnsupportedError(
          `the ribbon action ${action.localName} of ${command.getAttribute("Id") ?? ""}`,
          "Use a JavaScriptFunction.",
        );
      }
      return readCall(action);
    }),
  };
}

function ruleIds(command: Element, list: string, name: string): readonly string[] {
  return childrenOf(childOf(command, list), name).map((rule) => rule.getAttribute("Id") ?? "");
}
