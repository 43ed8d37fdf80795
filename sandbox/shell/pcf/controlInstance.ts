import type { ReactElement } from "react";
import { Observable } from "../observable";
import type { Allocation } from "./context/mode";
import type { HostCalls } from "./createContext";
import type { ControlSurroundings } from "./controlPort";
import type { Outputs, HostedControl, ControlConstructor } from "./hostedControl";

export interface InstanceOptions {
  readonly construct: ControlConstructor;
  readonly createContext: (
    host: HostCalls,
  ) => (surroundings: ControlSurroundings, updatedProperties: readonly string[], allocation: Allocation) => object;
  /** Where a standard control draws itself; null for a virtual one. */
  readonly container: HTMLDivElement | null;
  /** Takes what the control hands out; the next surroundings may differ because of it. */
  readonly write: (outputs: Outputs) => void;
}

const UNTRACKED: Allocation = { width: -1, height: -1 };

/**
 * One control's life: init, updateView whenever its surroundings change, getOutputs after it said that they changed,
 * destroy. What it throws is kept for its cell to show, and ends its life; the form goes on.
 */
export class ControlInstance extends Observable {
  #control: HostedControl | null = null;
  #element: ReactElement | null = null;
  #error: unknown = null;
  #surroundings: ControlSurroundings;
  #allocation: Allocation = UNTRACKED;
  #isTracking = false;
  readonly #contextFor: ReturnType<InstanceOptions["createContext"]>;

  constructor(
    private readonly options: InstanceOptions,
    surroundings: ControlSurroundings,
  ) {
    super();
    this.#surroundings = surroundings;
    this.#contextFor = options.createContext({
      requestRender: () => {
        void Promise.resolve().then(() => {
          this.#update([]);
        });
      },
      trackContainerResize: (tracks) => {
        this.#isTracking = tracks;
      },
    });
  }

  /** Where a standard control draws itself; null for a virtual one. */
  get container(): HTMLDivElement | null {
    return this.options.container;
  }

  get element(): ReactElement | null {
    return this.#element;
  }

  get error(): unknown {
    return this.#error;
  }

  start(): void {
    this.#guarded(() => {
      const control = new this.options.construct();
      control.init(
        this.#context([]),
        () => {
          // The control may still be in the middle of an event; the platform asks for outputs afterwards.
          void Promise.resolve().then(() => {
            this.#collectOutputs();
          });
        },
        {},
        this.options.container ?? undefined,
      );
      this.#control = control;
    });
    this.#update([]);
  }

  /** Tells the control about its surroundings if they differ from those it has seen. */
  surround(read: () => ControlSurroundings): void {
    this.#guarded(() => {
      this.#compare(read());
    });
  }

  #compare(next: ControlSurroundings): void {
    const previous = this.#surroundings;
    const changed = [...changedParameters(previous, next), ...changedDataSets(previous, next)];
    const differs =
      changed.length > 0 ||
      versionsOf(previous) !== versionsOf(next) ||
      previous.isDisabled !== next.isDisabled ||
      previous.isVisible !== next.isVisible ||
      previous.label !== next.label ||
      previous.isDark !== next.isDark ||
      previous.loads !== next.loads;
    this.#surroundings = next;
    if (differs) {
      this.#update(changed);
    }
  }

  /** @param allocation pixels of the cell */
  resize(allocation: Allocation): void {
    const isNew = allocation.width !== this.#allocation.width || allocation.height !== this.#allocation.height;
    if (this.#isTracking && isNew) {
      this.#allocation = allocation;
      this.#update(["layout"]);
    }
  }

  destroy(): void {
    const control = this.#control;
    this.#control = null;
    try {
      control?.destroy();
    } catch (error) {
      console.error(error);
    }
  }

  #update(updatedProperties: readonly string[]): void {
    const control = this.#control;
    if (control !== null) {
      this.#guarded(() => {
        const drawn = control.updateView(this.#context(updatedProperties));
        this.#element = this.options.container === null ? (drawn ?? null) : null;
      });
      this.changed();
    }
  }

  #collectOutputs(): void {
    const control = this.#control;
    if (control !== null) {
      this.#guarded(() => {
        this.options.write(control.getOutputs?.() ?? {});
      });
    }
  }

  #context(updatedProperties: readonly string[]): object {
    return this.#contextFor(this.#surroundings, updatedProperties, this.#allocation);
  }

  #guarded(step: () => void): void {
    try {
      step();
    } catch (error) {
      console.error(error);
      this.#error = error;
      this.#control = null;
      this.changed();
    }
  }
}

function changedParameters(previous: ControlSurroundings, next: ControlSurroundings): readonly string[] {
  return Object.keys(next.parameters).filter(
    (name) =>
      JSON.stringify(comparable(previous.parameters[name])) !== JSON.stringify(comparable(next.parameters[name])),
  );
}

/** Model-driven apps have one word for all that may change in data-sets. */
function changedDataSets(previous: ControlSurroundings, next: ControlSurroundings): readonly string[] {
  const isChanged = Object.entries(next.dataSets).some(
    ([name, { version }]) =>
      previous.dataSets[name]?.isPopulated === true && previous.dataSets[name].version !== version,
  );
  return isChanged ? ["dataset"] : [];
}

function versionsOf({ dataSets }: ControlSurroundings): string {
  return Object.values(dataSets)
    .map(({ version }) => version)
    .join(" ");
}

function comparable(property: ControlSurroundings["parameters"][string] | undefined): unknown {
  return property === undefined ? null : [property.raw, property.formatted, property.security];
}
