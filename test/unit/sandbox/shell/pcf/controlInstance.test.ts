import { createElement } from "react";
import type { ControlSurroundings } from "../../../../../sandbox/shell/pcf/controlPort";
import { ControlInstance } from "../../../../../sandbox/shell/pcf/controlInstance";
import type { HostCalls } from "../../../../../sandbox/shell/pcf/createContext";
import type { HostedControl } from "../../../../../sandbox/shell/pcf/hostedControl";

interface SeenContext {
  readonly surroundings: ControlSurroundings;
  readonly updatedProperties: readonly string[];
  readonly allocation: { readonly width: number; readonly height: number };
}

const parameter = (raw: unknown) => ({
  raw,
  formatted: undefined,
  type: "Decimal",
  error: false,
  errorMessage: "",
  attributes: undefined,
  security: undefined,
});
const surroundings = (quantity: unknown, more: Partial<ControlSurroundings> = {}): ControlSurroundings => ({
  parameters: { quantity: parameter(quantity) },
  dataSets: {},
  isDisabled: false,
  isVisible: true,
  label: "L",
  isDark: false,
  record: { id: "1", table: "line", name: "N" },
  loads: 1,
  ...more,
});

function start(control: Partial<HostedControl> = {}) {
  const calls: string[] = [];
  const contexts: SeenContext[] = [];
  const written: unknown[] = [];
  let host: HostCalls | null = null;
  let notify: () => void = () => undefined;
  const standard: HostedControl = {
    init: (_, notifyOutputChanged) => {
      calls.push("init");
      notify = notifyOutputChanged;
    },
    updateView: (context) => {
      calls.push("updateView");
      contexts.push(context as SeenContext);
      return createElement("b");
    },
    getOutputs: () => {
      calls.push("getOutputs");
      return { quantity: 7 };
    },
    destroy: () => {
      calls.push("destroy");
    },
  };
  const instance = new ControlInstance(
    {
      construct: class {
        constructor() {
          return { ...standard, ...control };
        }
      } as never,
      container: null,
      createContext: (given) => {
        host = given;
        return (seen, updatedProperties, allocation) => ({ surroundings: seen, updatedProperties, allocation });
      },
      write: (outputs) => written.push(outputs),
    },
    surroundings(1),
  );
  return {
    instance,
    calls,
    contexts,
    written,
    notify: () => {
      notify();
    },
    host: () => host,
  };
}

const settled = async () => {
  await Promise.resolve();
  await Promise.resolve();
};

beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("a hosted control's life", () => {
  it("begins with init and one updateView", () => {
    const { instance, calls, contexts } = start();
    instance.start();
    expect([calls, contexts[0]?.updatedProperties, contexts[0]?.allocation, instance.element?.type]).toEqual([
      ["init", "updateView"],
      [],
      { width: -1, height: -1 },
      "b",
    ]);
  });

  it("goes on with an updateView for each change, naming it", () => {
    const { instance, contexts } = start();
    instance.start();
    instance.surround(() => surroundings(2));
    expect([contexts.at(-1)?.updatedProperties, contexts.at(-1)?.surroundings.parameters.quantity?.raw]).toEqual([
      ["quantity"],
      2,
    ]);
  });

  it.each([{ isDisabled: true }, { isVisible: false }, { isDark: true }, { label: "M" }, { loads: 2 }])(
    "hears of %p",
    (change) => {
      const { instance, calls } = start();
      instance.start();
      instance.surround(() => surroundings(1, change));
      expect(calls).toEqual(["init", "updateView", "updateView"]);
    },
  );

  it("hears of its data-set's rows, except that the first have come", () => {
    const { instance, contexts } = start();
    const lines = (version: number, isPopulated: boolean) => ({
      dataSets: { lines: { version, isPopulated, members: {} } },
    });
    instance.start();
    [lines(1, false), lines(2, true), lines(2, true), lines(3, true)].forEach((change) => {
      instance.surround(() => surroundings(1, change));
    });
    expect(contexts.map(({ updatedProperties }) => updatedProperties)).toEqual([[], [], [], ["dataset"]]);
  });

  it("is left alone when nothing has changed", () => {
    const { instance, calls } = start();
    instance.start();
    instance.surround(() => surroundings(1));
    expect(calls).toEqual(["init", "updateView"]);
  });

  it("is asked for its outputs after it said that they changed, not at once", async () => {
    const { instance, calls, written, notify } = start();
    instance.start();
    notify();
    expect(calls).not.toContain("getOutputs");
    await settled();
    expect(written).toEqual([{ quantity: 7 }]);
  });

  it("is drawn again when it asks for it", async () => {
    const { instance, calls, host } = start();
    instance.start();
    host()?.requestRender();
    await settled();
    expect(calls).toEqual(["init", "updateView", "updateView"]);
  });

  it("hears of its size only when it tracks it", () => {
    const { instance, contexts, host } = start();
    instance.start();
    instance.resize({ width: 300, height: -1 });
    expect(contexts).toHaveLength(1);
    host()?.trackContainerResize(true);
    instance.resize({ width: 300, height: -1 });
    instance.resize({ width: 300, height: -1 });
    expect([contexts.length, contexts.at(-1)?.updatedProperties, contexts.at(-1)?.allocation.width]).toEqual([
      2,
      ["layout"],
      300,
    ]);
  });

  it("ends with destroy, and nothing is asked of it afterwards", async () => {
    const { instance, calls, notify } = start();
    instance.start();
    instance.destroy();
    notify();
    instance.surround(() => surroundings(5));
    await settled();
    expect(calls).toEqual(["init", "updateView", "destroy"]);
  });

  it.each([
    [
      "init",
      {
        init: () => {
          throw new Error("broken");
        },
      },
    ],
    [
      "updateView",
      {
        updateView: () => {
          throw new Error("broken");
        },
      },
    ],
  ])("ends when %s throws, with the reason", (_, control) => {
    const { instance } = start(control);
    instance.start();
    expect(instance.error).toEqual(new Error("broken"));
  });

  it("ends when getOutputs throws, with the reason", async () => {
    const { instance, notify } = start({
      getOutputs: () => {
        throw new Error("broken");
      },
    });
    instance.start();
    notify();
    await settled();
    expect(instance.error).toEqual(new Error("broken"));
  });

  it("does not trouble the page when destroy throws", () => {
    const { instance } = start({
      destroy: () => {
        throw new Error("broken");
      },
    });
    instance.start();
    expect(() => {
      instance.destroy();
    }).not.toThrow();
  });
});
