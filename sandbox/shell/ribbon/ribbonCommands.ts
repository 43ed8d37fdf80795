import { UnsupportedError } from "../unsupported";
import { pickLabel } from "../xml/labels";
import { addressOf } from "../xrm/webResources";
import { callFunction } from "./callFunction";
import type { CommandDefinition, RibbonButton, RibbonDiff, RibbonPlaceName } from "./ribbonDiff";
import { PLATFORM_RULES } from "./platformRules";
import type { RibbonPlace } from "./ribbonPlace";
import { rankIn } from "./rank";
import { rulesHold } from "./ruleHolds";

export interface RibbonCommand {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  readonly image: string | null;
  readonly rank: number;
  /** Runs the command's actions one after the other; null for what only opens its menu. */
  readonly run: (() => Promise<void>) | null;
  readonly menu: readonly RibbonCommand[];
}

export interface RibbonProblem {
  readonly id: string;
  readonly error: unknown;
}

export interface EvaluatedRibbon {
  readonly commands: readonly RibbonCommand[];
  /** Native commands that are not to be shown: hidden by id, or overridden by a command whose rules say no. */
  readonly hiddenIds: ReadonlySet<string>;
  /** What native commands do instead of their own, by id. */
  readonly overrides: ReadonlyMap<string, () => Promise<void>>;
  /** Commands that could not be judged; they are not shown, and the person is told. */
  readonly problems: readonly RibbonProblem[];
}

/** Judges the diff's commands at a place. @param nativeIds ids of the commands that stand there without the diff */
export async function evaluateRibbon(
  diff: RibbonDiff,
  place: RibbonPlace,
  name: RibbonPlaceName,
  nativeIds: readonly string[],
): Promise<EvaluatedRibbon> {
  const problems: RibbonProblem[] = [];
  const isShown = async (id: string, command: CommandDefinition): Promise<boolean> => {
    try {
      return await rulesHold(rulesOf(diff, id, command), place);
    } catch (error) {
      problems.push({ id, error });
      return false;
    }
  };
  const hidden = new Set(diff.hidden);
  const overrides = new Map<string, () => Promise<void>>();
  for (const id of nativeIds) {
    const command = diff.commands.get(id);
    if (command !== undefined) {
      if (await isShown(id, command)) {
        overrides.set(id, () => runActions(command, place));
      } else {
        hidden.add(id);
      }
    }
  }
  const draw = async (button: RibbonButton): Promise<readonly RibbonCommand[]> => {
    if (hidden.has(button.id)) {
      return [];
    }
    const menu: RibbonCommand[] = [];
    for (const item of button.menu) {
      menu.push(...(await draw(item)));
    }
    const opensOnly = button.menu.length > 0 && !diff.commands.has(button.commandId);
    if (opensOnly) {
      return menu.length === 0 ? [] : [toCommand(button, null, menu, diff, place)];
    }
    const command = diff.commands.get(button.commandId);
    if (command === undefined) {
      problems.push({
        id: button.id,
        error: new Error(
          `The button ${button.id} calls the command ${button.commandId}, which no RibbonDiffXml of ${place.table.logicalName} defines.`,
        ),
      });
      return [];
    }
    return (await isShown(button.commandId, command)) ? [toCommand(button, command, menu, diff, place)] : [];
  };
  const commands: RibbonCommand[] = [];
  for (const button of diff.buttons.filter((candidate) => candidate.place === name)) {
    commands.push(...(await draw(button)));
  }
  return { commands, hiddenIds: hidden, overrides, problems: [...diff.leftOut, ...problems] };
}

function rulesOf(diff: RibbonDiff, id: string, command: CommandDefinition) {
  const find = (rules: RibbonDiff["enableRules"], rule: string) => {
    const found = rules.get(rule) ?? PLATFORM_RULES.get(rule);
    if (found !== undefined) {
      return found;
    }
    if (rule.startsWith("Mscrm.")) {
      throw new UnsupportedError(`the platform's rule ${rule} of the command ${id}`, "Declare the rule anew.");
    }
    throw new Error(`The command ${id} names the rule ${rule}, which no RibbonDiffXml defines.`);
  };
  return [
    ...command.displayRules.flatMap((rule) => find(diff.displayRules, rule)),
    ...command.enableRules.flatMap((rule) => find(diff.enableRules, rule)),
  ];
}

function toCommand(
  button: RibbonButton,
  command: CommandDefinition | null,
  menu: readonly RibbonCommand[],
  diff: RibbonDiff,
  place: RibbonPlace,
): RibbonCommand {
  const words = (text: string) => {
    const id = /^\$LocLabels:(.+)$/.exec(text)?.[1];
    return id === undefined ? text : (pickLabel(diff.labels.get(id) ?? {}, place.services.culture) ?? id);
  };
  return {
    id: button.id,
    label: words(button.label),
    tooltip: words(button.tooltip),
    image: button.image === null ? null : addressOf(button.image),
    rank: rankIn(button.group, button.sequence),
    run:
      command === null || (command.actions.length === 0 && menu.length > 0) ? null : () => runActions(command, place),
    menu,
  };
}

/** @throws UnsupportedError where one of the actions is not played; then none is run */
async function runActions({ actions, unplayable }: CommandDefinition, place: RibbonPlace): Promise<void> {
  const [reason] = unplayable;
  if (reason !== undefined) {
    throw reason;
  }
  for (const action of actions) {
    await callFunction(action, place);
  }
}
