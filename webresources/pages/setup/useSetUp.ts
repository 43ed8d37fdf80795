import type { SalesProblem } from "../../../core/ports";
import * as React from "react";
import { secret } from "../../../core/values/secret";
import type { Secret } from "../../../core/values/secret";
import { readKnownCompanies } from "../../../core/setup/companies";
import type { KnownCompany } from "../../../core/setup/companies";
import {
  activate,
  importedDraft,
  readOneSaved,
  readSaved,
  readWritten,
  retire,
  saveConnection,
} from "../../../core/setup/savedConnections";
import type { SavedConnection, WrittenConnection } from "../../../core/setup/savedConnections";
import { filled, readDefaults } from "../../../core/connection/variables";
import type { Defaults } from "../../../core/connection/variables";
import { differences, merge, NEW_DRAFT } from "../../../core/setup/settings";
import type { Draft } from "../../../core/setup/settings";
import type { Notice } from "./notice";
import { refusal } from "./refusal";
import type { Remembered } from "./typedMemory";
import type { PagePorts } from "./ports";
import { stepAfter, stepOf } from "../../../core/setup/steps";
import type { SetUpStep } from "../../../core/setup/steps";

interface State {
  readonly phase: "loading" | "failed" | "ready";
  readonly problem: SalesProblem | null;
  readonly connections: readonly SavedConnection[];
  readonly written: readonly WrittenConnection[];
  readonly companies: readonly KnownCompany[];
  /** What environment variables say where a connection says nothing. */
  readonly defaults: Defaults;
  /** The connection that is worked on; null while it is not made. */
  readonly saved: SavedConnection | null;
  readonly draft: Draft;
  readonly step: SetUpStep;
  readonly notice: Notice | null;
  readonly isBusy: boolean;
}

export interface SetUp extends State {
  /** The draft with what environment variables say where it says nothing. */
  readonly effective: Draft;
  readonly isChanged: boolean;
  readonly typedKey: string;
  /** Keys typed since the page was opened, by connection; they live in memory only. */
  readonly keyOf: (connectionId: string) => Secret | null;
  readonly load: () => void;
  /** Reads the connection again after something else has written it; what is typed stays. */
  readonly reread: () => void;
  readonly go: (step: SetUpStep) => void;
  readonly choose: (connection: SavedConnection | null) => void;
  readonly importWritten: (written: WrittenConnection) => void;
  readonly change: (part: Partial<Draft>) => void;
  readonly typeKey: (text: string) => void;
  /** Saves what is typed; where salespeople work with the connection, only when it passes its checks so. */
  readonly save: () => void;
  /** Saves although the checks failed. */
  readonly saveAllTheSame: () => void;
  /** Salespeople work with it from now on. */
  readonly activate: (connection: SavedConnection) => void;
  /** Nobody works with it any more. */
  readonly retire: (connection: SavedConnection) => void;
}

const START: State = {
  phase: "loading",
  problem: null,
  connections: [],
  written: [],
  companies: [],
  defaults: {},
  saved: null,
  draft: NEW_DRAFT,
  step: "connection",
  notice: null,
  isBusy: false,
};

/** Everything that the set-up page knows and does. */
export function useSetUp(ports: PagePorts): SetUp {
  const { store, typed } = ports;
  const [state, setState] = React.useState<State>(START);
  const [typedKey, setTypedKey] = React.useState("");
  const keys = React.useRef(new Map<string, Secret>());
  const put = React.useCallback((part: Partial<State>) => setState((now) => ({ ...now, ...part })), []);

  const load = React.useCallback(() => {
    put({ phase: "loading", notice: null });
    void Promise.all([readSaved(store), readWritten(store), readKnownCompanies(store), readDefaults(store)]).then(
      ([saved, written, companies, defaults]) => {
        if (saved.ok) {
          put({
            ...begin(saved.value, typed.read()),
            written,
            companies,
            defaults,
            connections: saved.value,
            phase: "ready",
          });
        } else {
          put({ phase: "failed", problem: saved.problem });
        }
      },
    );
  }, [store, typed, put]);
  React.useEffect(load, [load]);

  const { phase, step, saved, draft, defaults, isBusy } = state;
  const effective = filled(draft, defaults);
  React.useEffect(() => {
    if (phase === "ready") {
      typed.write({ step, connectionId: saved?.id ?? null, base: saved?.draft ?? NEW_DRAFT, draft });
    }
  }, [typed, phase, step, saved, draft]);

  const write = async (
    toSave: { readonly saved: SavedConnection | null; readonly draft: Draft },
    next: SetUpStep | null,
    notice: Notice,
  ) => {
    put({ isBusy: true, notice: null });
    const key = typedKey === "" ? null : secret(typedKey);
    const outcome = await saveConnection(store, { ...toSave, defaults, accessKey: key });
    if (outcome.kind === "failed") {
      return put({ isBusy: false, notice: { kind: "problem", problem: outcome.problem, withKey: key !== null } });
    }
    if (outcome.kind === "conflict") {
      const {
        theirs,
        merge: { draft: merged, taken, disputed },
      } = outcome;
      return put({
        isBusy: false,
        saved: theirs,
        draft: merged,
        notice: {
          kind: "conflict",
          taken,
          disputed: disputed.map((column) => ({ column, theirs: theirs.draft[column] })),
        },
      });
    }
    const { connection } = outcome;
    if (key !== null) {
      keys.current.set(connection.id, key);
    }
    setTypedKey("");
    setState((now) => ({
      ...now,
      isBusy: false,
      saved: connection,
      draft: connection.draft,
      notice,
      step: next ?? now.step,
      connections: [...now.connections.filter(({ id }) => id !== connection.id), connection],
    }));
  };

  return {
    ...state,
    effective,
    typedKey,
    isChanged: typedKey !== "" || saved === null || differences(saved.draft, draft).length > 0,
    keyOf: (id) => keys.current.get(id) ?? null,
    load,
    reread: () => {
      if (saved === null) {
        return;
      }
      void readOneSaved(store, saved.id).then((outcome) => {
        if (!outcome.ok) {
          return;
        }
        const { value: theirs } = outcome;
        const connections = (now: State) => now.connections.map((one) => (one.id === theirs.id ? theirs : one));
        setState((now) => ({
          ...now,
          saved: theirs,
          draft: merge({ base: saved.draft, mine: now.draft, theirs: theirs.draft }).draft,
          connections: connections(now),
        }));
      });
    },
    go: (to) => put({ step: to, notice: null }),
    choose: (connection) => {
      setTypedKey("");
      put({ saved: connection, draft: connection?.draft ?? NEW_DRAFT, notice: null });
    },
    importWritten: (one) => {
      if (!isBusy) {
        void write({ saved: null, draft: importedDraft(one) }, null, { kind: "imported", name: one.name });
      }
    },
    change: (part) => setState((now) => ({ ...now, draft: { ...now.draft, ...part }, notice: null })),
    typeKey: setTypedKey,
    save: () => {
      if (isBusy) {
        return;
      }
      const refused = refusal({ saved, draft, defaults, connections: state.connections, typedKey, step });
      if (refused !== null) {
        return put(refused);
      }
      if (saved === null || saved.isDraft || !concernsBusinessCentral(saved.draft, draft, typedKey)) {
        return void write({ saved, draft }, stepAfter(step), { kind: "saved" });
      }
      put({ isBusy: true, notice: null });
      void ports.checks
        .draft(saved.id, effective, typedKey === "" ? null : secret(typedKey))
        .then((findings) =>
          findings.length === 0
            ? write({ saved, draft }, stepAfter(step), { kind: "saved" })
            : put({ isBusy: false, notice: { kind: "notPassed", findings } }),
        );
    },
    saveAllTheSame: () => {
      if (!isBusy) {
        void write({ saved, draft }, stepAfter(step), { kind: "saved" });
      }
    },
    activate: (connection) => {
      if (isBusy) {
        return;
      }
      put({ isBusy: true, notice: null });
      void activate(store, connection).then((outcome) => {
        if (outcome.kind !== "saved") {
          const problem = outcome.kind === "failed" ? outcome.problem : { kind: "unreachable" as const };
          return put({ isBusy: false, notice: { kind: "problem", problem, withKey: false } });
        }
        const { connection: now } = outcome;
        setState((before) => ({
          ...before,
          isBusy: false,
          notice: { kind: "activated", name: now.draft.bcs_name },
          saved: before.saved?.id === now.id ? now : before.saved,
          connections: before.connections.map((one) => (one.id === now.id ? now : one)),
        }));
      });
    },
    retire: (connection) => {
      if (isBusy) {
        return;
      }
      put({ isBusy: true, notice: null });
      void retire(store, connection).then((problem) => {
        if (problem !== null) {
          return put({ isBusy: false, notice: { kind: "problem", problem, withKey: false } });
        }
        setState((before) => {
          const connections = before.connections.filter(({ id }) => id !== connection.id);
          const saved = connections[0] ?? null;
          const notice = { kind: "retired", name: connection.draft.bcs_name } as const;
          return { ...before, isBusy: false, notice, connections, saved, draft: saved?.draft ?? NEW_DRAFT };
        });
      });
    },
  };
}

/** Who makes the documents is not asked of Business Central. */
function concernsBusinessCentral(saved: Draft, draft: Draft, typedKey: string): boolean {
  return typedKey !== "" || differences(saved, draft).some((column) => stepOf(column) !== "orders");
}

/** What to begin with: what was remembered, else the first connection, else a new one. What others saved meanwhile is taken over. */
function begin(
  connections: readonly SavedConnection[],
  remembered: Remembered | null,
): Pick<State, "saved" | "draft" | "step"> {
  const [first] = connections;
  if (remembered !== null) {
    const { step, base, draft } = remembered;
    const known = connections.find(({ id }) => id === remembered.connectionId);
    if (known !== undefined) {
      return { saved: known, step, draft: merge({ base, mine: draft, theirs: known.draft }).draft };
    }
    const isBegun = differences(NEW_DRAFT, draft).length > 0;
    if (remembered.connectionId === null && (isBegun || first === undefined)) {
      return { saved: null, draft, step };
    }
  }
  return first === undefined
    ? { saved: null, draft: NEW_DRAFT, step: "connection" }
    : { saved: first, draft: first.draft, step: "check" };
}
