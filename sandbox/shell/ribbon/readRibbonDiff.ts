import { UnsupportedError } from "../unsupported";
import type { Labels } from "../xml/labels";
import { readLanguageTexts } from "../xml/labels";
import { childOf, childrenOf, parseXml } from "../xml/xml";
import { readCall } from "./readCall";
import type { CommandDefinition, LeftOut, RibbonButton, RibbonDiff, RibbonPlaceName } from "./ribbonDiff";
import { readRules } from "./readRules";

const PLACES: Readonly<Record<string, RibbonPlaceName>> = { Form: "form", HomepageGrid: "list", SubGrid: "subgrid" };
const WEB_RESOURCE = "$webresource:";

/** Reads what can be drawn, and names what cannot: one unknown element takes nothing else along. */
export function readRibbonDiff(xml: string, table: string): RibbonDiff {
  const root = parseXml(xml, `The RibbonDiffXml of ${table}`);
  const actions = childOf(root, "CustomActions");
  const rules = childOf(root, "RuleDefinitions");
  const leftOut: LeftOut[] = [];
  return {
    buttons: childrenOf(actions, "CustomAction").flatMap((action) => readAction(action, leftOut)),
    leftOut,
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

const MENUS: ReadonlySet<string> = new Set(["FlyoutAnchor", "SplitButton", "Menu"]);

type Where = Pick<RibbonButton, "place" | "group">;

function readAction(action: Element, leftOut: LeftOut[]): readonly RibbonButton[] {
  const location = action.getAttribute("Location") ?? "";
  const [, placeName = "", group = ""] =
    /^Mscrm\.(Form|HomepageGrid|SubGrid)\.[^.]+\.MainTab\.([^.]+)\.Controls\._children$/.exec(location) ?? [];
  const place = PLACES[placeName];
  if (place === undefined) {
    leftOut.push({
      id: action.getAttribute("Id") ?? location,
      error: new UnsupportedError(
        `the ribbon location ${location}`,
        "Add buttons to Mscrm.<Form|HomepageGrid|SubGrid>.<table>.MainTab.<group>.Controls._children.",
      ),
    });
    return [];
  }
  const sequence = Number(action.getAttribute("Sequence") ?? 0);
  return readControls(childOf(action, "CommandUIDefinition"), { place, group }, sequence, leftOut);
}

function readControls(
  parent: Element | null,
  where: Where,
  sequence: number,
  leftOut: LeftOut[],
): readonly RibbonButton[] {
  return childrenOf(parent).flatMap((element) => {
    if (element.localName === "Button") {
      return [readButton(element, where, sequence, [])];
    }
    if (MENUS.has(element.localName)) {
      return [readButton(element, where, sequence, readMenu(element, where, leftOut))];
    }
    const id = element.getAttribute("Id") ?? "";
    leftOut.push({
      id,
      error: new UnsupportedError(`the ribbon element ${element.localName} (${id})`, "Use a Button or a FlyoutAnchor."),
    });
    return [];
  });
}

/** The controls of all sections of a menu, in their order. */
function readMenu(anchor: Element, where: Where, leftOut: LeftOut[]): readonly RibbonButton[] {
  const menu = anchor.localName === "Menu" ? anchor : childOf(anchor, "Menu");
  return childrenOf(menu, "MenuSection")
    .flatMap((section) => readControls(childOf(section, "Controls"), where, 0, leftOut))
    .sort((a, b) => a.sequence - b.sequence);
}

function readButton(
  button: Element,
  where: Where,
  actionSequence: number,
  menu: readonly RibbonButton[],
): RibbonButton {
  const image = button.getAttribute("ModernImage") ?? button.getAttribute("Image16by16") ?? "";
  const label = button.getAttribute("LabelText") ?? "";
  return {
    id: button.getAttribute("Id") ?? "",
    commandId: button.getAttribute("Command") ?? "",
    menu,
    ...where,
    sequence: Number(button.getAttribute("Sequence") ?? actionSequence),
    label,
    tooltip: button.getAttribute("ToolTipDescription") ?? button.getAttribute("ToolTipTitle") ?? label,
    image: image.startsWith(WEB_RESOURCE) ? image.slice(WEB_RESOURCE.length) : null,
  };
}

function readCommand(command: Element): CommandDefinition {
  const actions = childrenOf(childOf(command, "Actions")).map((action) =>
    action.localName === "JavaScriptFunction"
      ? readCall(action)
      : new UnsupportedError(
          `the ribbon action ${action.localName} of ${command.getAttribute("Id") ?? ""}`,
          "Use a JavaScriptFunction.",
        ),
  );
  return {
    enableRules: ruleIds(command, "EnableRules", "EnableRule"),
    displayRules: ruleIds(command, "DisplayRules", "DisplayRule"),
    actions: actions.flatMap((action) => (action instanceof UnsupportedError ? [] : [action])),
    unplayable: actions.flatMap((action) => (action instanceof UnsupportedError ? [action] : [])),
  };
}

function ruleIds(command: Element, list: string, name: string): readonly string[] {
  return childrenOf(childOf(command, list), name).map((rule) => rule.getAttribute("Id") ?? "");
}
