import * as React from "react";
import { showError } from "../../errorText";
import { evaluateRibbon } from "../../ribbon/ribbonCommands";
import type { EvaluatedRibbon, RibbonCommand, RibbonProblem } from "../../ribbon/ribbonCommands";
import { mergeRibbons } from "../../ribbon/mergeRibbons";
import type { RibbonPlaceName } from "../../ribbon/ribbonDiff";
import type { RibbonPlace } from "../../ribbon/ribbonPlace";
import type { Command } from "./command";

export interface RibbonBar {
  readonly commands: readonly Command[];
  readonly problems: readonly RibbonProblem[];
}

interface RibbonOptions {
  readonly name: RibbonPlaceName;
  /** Null while scripts are still being loaded. */
  readonly place: RibbonPlace | null;
  readonly native: readonly Command[];
  /** Rules are judged anew whenever it differs. */
  readonly occasion: string;
}

interface Judged {
  readonly ribbon: EvaluatedRibbon;
  /** The native commands judged: one that nothing is known of yet is not shown, so that none is taken away again. */
  readonly ids: ReadonlySet<string>;
}

const NOTHING_YET: RibbonBar = { commands: [], problems: [] };
const UNCHANGED: EvaluatedRibbon = { commands: [], hiddenIds: new Set(), overrides: new Map(), problems: [] };

/** The native commands with what the solutions' RibbonDiffXml adds, hides and overrides. */
export function useRibbon({ name, place, native, occasion }: RibbonOptions): RibbonBar {
  const [judged, setJudged] = React.useState<Judged | null>(null);
  const nativeIds = native.map(({ id }) => id).join(" ");
  React.useEffect(() => {
    let isCurrent = true;
    const ids = nativeIds.split(" ");
    const set = (ribbon: EvaluatedRibbon) => {
      if (isCurrent) {
        setJudged({ ribbon, ids: new Set(ids) });
      }
    };
    if (place !== null && place.table.ribbons.length === 0) {
      set(UNCHANGED);
    } else if (place !== null) {
      evaluate(place, name, ids).then(set, (error: unknown) => {
        set({ ...UNCHANGED, problems: [{ id: place.table.logicalName, error }] });
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [name, place, nativeIds, occasion]);
  const guarded = (run: () => Promise<void>) => () => {
    run().catch((error: unknown) => {
      if (place !== null) {
        void showError(place.services.dialogs, error, place.services.culture.words.scriptErrorTitle);
      }
    });
  };
  if (judged === null) {
    return NOTHING_YET;
  }
  const { ribbon, ids } = judged;
  return {
    problems: ribbon.problems,
    commands: [
      ...native
        .filter(({ id }) => ids.has(id) && !ribbon.hiddenIds.has(id))
        .map((command) => {
          const override = ribbon.overrides.get(command.id);
          return override === undefined ? command : { ...command, run: guarded(override) };
        }),
      ...ribbon.commands.map((command) => toCommand(command, guarded)),
    ].sort((a, b) => a.rank - b.rank),
  };
}

function toCommand(
  { id, label, tooltip, image, rank, run, menu }: RibbonCommand,
  guarded: (run: () => Promise<void>) => () => void,
): Command {
  return {
    id,
    label,
    tooltip,
    rank,
    icon: "command",
    run: run === null ? null : guarded(run),
    ...(image === null ? {} : { image }),
    ...(menu.length === 0 ? {} : { menu: menu.map((item) => toCommand(item, guarded)) }),
  };
}

async function evaluate(
  place: RibbonPlace,
  name: RibbonPlaceName,
  nativeIds: readonly string[],
): Promise<EvaluatedRibbon> {
  return evaluateRibbon(mergeRibbons(place.table.ribbons, place.table.logicalName), place, name, nativeIds);
}
