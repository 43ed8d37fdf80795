import * as React from "react";
import { lineActs } from "../../core/availability/lineActs";
import type { JudgedLine } from "../../core/availability/document";
import type { AskedLine } from "../../core/documents/availabilityQuestion";
import type { SalesDocument } from "../../core/documents/salesDocument";
import type { SplitPart } from "../../core/documents/splitLine";
import { withUnit } from "../shared/availability/describeFigures";
import type { Format } from "../../core/values/format";
import type { DocumentActions } from "./documentActions";
import { whyNotSaved } from "./whyNotSaved";
import type { DocumentStrings } from "./strings";

/** Something to do about a line, as a button. */
export interface LineAction {
  readonly label: string;
  /** The label and what it is about, for those who do not see the row. */
  readonly description: string;
  readonly run: () => void;
}

/** What can be done about one line. */
export interface LineActions {
  readonly actions: readonly LineAction[];
  readonly isSaving: boolean;
}

/** What can be done about lines. */
export interface LineActs {
  /** @param name what the line is called */
  readonly actsOf: (judged: JudgedLine, name: string) => LineActions | null;
  readonly replace: (line: AskedLine, product: { readonly id: string; readonly name: string }, name: string) => void;
  /** Why the last act of a line was not saved; null where it was, or nothing was tried. */
  readonly problemOf: (lineId: string) => string | null;
  /** What was saved last; null: nothing. */
  readonly done: string | null;
}

interface Options {
  readonly document: SalesDocument | null;
  readonly actions: DocumentActions;
  readonly strings: DocumentStrings;
  readonly format: Format;
  readonly isReadOnly: boolean;
  /** Called once something is saved. */
  readonly onWritten: () => void;
}

type Saving = { readonly kind: "saving" } | { readonly kind: "failed"; readonly problem: string };

/** The acts of each late line, as far as this document's lines have days and may be changed. */
export function useLineActs({ document, actions, strings, format, isReadOnly, onWritten }: Options): LineActs {
  const [saving, setSaving] = React.useState<ReadonlyMap<string, Saving>>(new Map());
  const [done, setDone] = React.useState<string | null>(null);
  const isThere = React.useRef(true);
  React.useEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );

  const save = async (lineId: string, write: () => Promise<string | null>, told: string) => {
    const put = (state: Saving | null) =>
      setSaving((before) => {
        const next = new Map(before);
        next.delete(lineId);
        return state === null ? next : next.set(lineId, state);
      });
    setDone(null);
    put({ kind: "saving" });
    const problem = await write();
    if (!isThere.current) {
      return;
    }
    put(problem === null ? null : { kind: "failed", problem });
    if (problem === null) {
      setDone(told);
      onWritten();
    }
  };

  const actsOf = (judged: JudgedLine, name: string): LineActions | null => {
    if (document === null || isReadOnly || !document.isEditable || document.table.lineRequestedDate === null) {
      return null;
    }
    const { line, verdict } = judged;
    const { useDay, split } = lineActs(line, verdict);
    const state = saving.get(line.id);
    if (useDay === null && split === null && state === undefined) {
      return null;
    }
    const part = ({ quantity, day }: SplitPart) => {
      const amount = withUnit(quantity, line.unit?.name ?? null, { strings, format });
      return day === null ? amount : strings("SplitPart", amount, format.day(day));
    };
    const makeTwo = async () => {
      if (split === null || line.quantity === null) {
        return;
      }
      const { quantity } = line;
      const rest = split.rest.day === null ? strings("SplitPartUndated", part(split.rest)) : part(split.rest);
      const confirmed = await actions.confirm({
        title: strings("SplitTitle"),
        text: strings("SplitText", name, part(split.first), rest),
        confirmButtonLabel: strings("SplitConfirm"),
        cancelButtonLabel: strings("Cancel"),
      });
      if (confirmed) {
        const write = async () => {
          const outcome = await actions.split(document, { id: line.id, quantity }, split);
          switch (outcome.kind) {
            case "done":
              return null;
            case "changed":
              return strings("LineChanged");
            case "failed":
              return whyNotSaved(outcome.problem, strings);
            case "doubled":
              return strings("LineDoubled");
          }
        };
        await save(line.id, write, strings("LineSplit", name));
      }
    };
    return {
      isSaving: state?.kind === "saving",
      actions: [
        ...(useDay === null
          ? []
          : [
              {
                label: strings("UseThisDate", format.day(useDay)),
                description: strings("UseDayFor", format.day(useDay), name),
                run: () =>
                  void save(
                    line.id,
                    async () => {
                      const outcome = await actions.writeLineDate(document.table, line.id, useDay);
                      return outcome.ok ? null : whyNotSaved(outcome.problem, strings);
                    },
                    strings("LineDateWritten", name, format.day(useDay)),
                  ),
              },
            ]),
        ...(split === null
          ? []
          : [
              {
                label: strings(
                  "SplitInto",
                  format.quantity(split.first.quantity),
                  format.quantity(split.rest.quantity),
                ),
                description: strings(
                  "SplitFor",
                  format.quantity(split.first.quantity),
                  format.quantity(split.rest.quantity),
                  name,
                ),
                run: () => void makeTwo(),
              },
            ]),
      ],
    };
  };
  const replace = (line: AskedLine, product: { readonly id: string; readonly name: string }, name: string) => {
    if (document !== null) {
      void save(
        line.id,
        async () => {
          const of = { id: line.id, unitName: line.unit?.name ?? null };
          const outcome = await actions.replaceProduct(document.table, of, product.id);
          return outcome.ok ? null : whyNotSaved(outcome.problem, strings);
        },
        strings("LineReplaced", name, product.name),
      );
    }
  };
  const problemOf = (lineId: string): string | null => {
    const state = saving.get(lineId);
    return state?.kind === "failed" ? state.problem : null;
  };
  return { actsOf, replace, problemOf, done };
}
