/** @jest-environment jsdom */
import { Button } from "@fluentui/react-components";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import type { HostedControl } from "../../../../../sandbox/shell/pcf/hostedControl";
import { cell } from "../fake/formXml";
import { ORDER_ID, orderServer } from "../fake/openedForm";
import { prepareJsdom, renderApp } from "../fake/renderApp";

interface Inputs {
  readonly parameters: {
    readonly unit: { readonly raw: readonly { readonly name: string }[] };
    readonly quantity: { readonly raw: number | null };
  };
  readonly resources: { readonly getString: (id: string) => string };
}

const MANIFEST = `<manifest><control namespace="Demo" constructor="Badge" control-type="virtual"><property name="unit" of-type="Lookup.Simple" usage="bound"/>
  <property name="quantity" of-type="Decimal" usage="bound"/><resources><code path="bundle.js"/><resx path="strings/Badge.1033.resx"/></resources></control></manifest>`;
const DESCRIPTION = `<controlDescriptions><controlDescription forControl="{U-1}"><customControl formFactor="2" name="demo_Demo.Badge"><parameters>
  <unit>unitid</unit><quantity>quantity</quantity></parameters></customControl></controlDescription></controlDescriptions>`;

class Badge implements HostedControl {
  static readonly lives: string[] = [];
  #notify: () => void = () => undefined;
  #output: number | undefined;

  init(_: unknown, notify: () => void): void {
    Badge.lives.push("init");
    this.#notify = notify;
  }

  updateView(context: unknown): React.ReactElement {
    const { parameters, resources } = context as Inputs;
    return (
      <Button
        onClick={() => {
          this.#output = 10;
          this.#notify();
        }}
      >
        {`${resources.getString("Stock")}: ${String(parameters.quantity.raw)} ${parameters.unit.raw[0]?.name ?? "?"}`}
      </Button>
    );
  }

  getOutputs(): { readonly quantity: number | undefined } {
    return { quantity: this.#output };
  }

  destroy(): void {
    Badge.lives.push("destroy");
  }
}

function start(control: new () => HostedControl = Badge, manifest = MANIFEST) {
  const server = orderServer({
    cells: [cell("quantity"), cell("unitid", { id: "unitid1", uniqueId: "U-1", label: "Availability" })],
    more: DESCRIPTION,
  })
    .answer("GET", /ControlManifest\.xml$/, { body: manifest })
    .answer("GET", /Badge\.1033\.resx$/, { body: '<root><data name="Stock"><value>In stock</value></data></root>' });
  return renderApp(server, `?pagetype=entityrecord&etn=order&id=${ORDER_ID}`, {
    session: { controls: { "demo_Demo.Badge": "1.0.0" } },
    bundles: { "Demo.Badge": control },
  });
}

const inCell = async () => within(await screen.findByRole("group", { name: "Availability" }));

beforeAll(prepareJsdom);
beforeEach(() => {
  Badge.lives.length = 0;
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("a custom control on a form", () => {
  it("is drawn in its cell with the record's values and its own words", async () => {
    start();
    expect(await (await inCell()).findByRole("button", { name: "In stock: 4 Each" })).toBeTruthy();
  });

  it("follows what is typed into other fields", async () => {
    start();
    await (await inCell()).findByRole("button");
    const quantity = screen.getByLabelText("Quantity");
    fireEvent.focus(quantity);
    fireEvent.change(quantity, { target: { value: "6.5" } });
    fireEvent.blur(quantity);
    expect(await (await inCell()).findByRole("button", { name: "In stock: 6.5 Each" })).toBeTruthy();
  });

  it("changes the record by its outputs", async () => {
    start();
    fireEvent.click(await (await inCell()).findByRole("button"));
    await waitFor(() => {
      expect(screen.getByLabelText<HTMLInputElement>("Quantity").value).toBe("10.00");
    });
    expect(await (await inCell()).findByRole("button", { name: "In stock: 10 Each" })).toBeTruthy();
  });

  it("is destroyed when the person leaves", async () => {
    const services = start();
    await (await inCell()).findByRole("button");
    await services.navigator.open({ kind: "unknown", pageType: "elsewhere" });
    await waitFor(() => {
      expect(Badge.lives).toEqual(["init", "destroy"]);
    });
  });

  it("that throws shows so in its cell, and the form goes on", async () => {
    start(
      class extends Badge {
        override updateView(): React.ReactElement {
          throw new Error("No luck.");
        }
      },
    );
    expect((await (await inCell()).findByRole("alert")).textContent).toBe(
      "The control demo_Demo.Badge has failedNo luck.",
    );
    expect(screen.getByLabelText<HTMLInputElement>("Quantity").value).toBe("4.00");
  });

  it("whose component throws while drawing shows so in its cell", async () => {
    const Broken: React.FC = () => {
      throw new Error("Cannot draw.");
    };
    start(
      class extends Badge {
        override updateView(): React.ReactElement {
          return <Broken />;
        }
      },
    );
    expect((await (await inCell()).findByRole("alert")).textContent).toContain("Cannot draw.");
  });

  it("that uses what the sandbox does not have shows its name", async () => {
    start(
      class extends Badge {
        override updateView(context: unknown): React.ReactElement {
          return <i>{String((context as { copilot: unknown }).copilot)}</i>;
        }
      },
    );
    expect((await (await inCell()).findByRole("alert")).textContent).toContain(
      "The sandbox does not support context.copilot.",
    );
  });

  it("of the standard kind draws into a container of its own, and hears of changes", async () => {
    class Meter implements HostedControl {
      #container: HTMLDivElement | undefined;

      init(_context: unknown, _notify: () => void, _state: object, container: HTMLDivElement | undefined): void {
        this.#container = container;
      }

      updateView(context: unknown): void {
        this.#container?.replaceChildren(`Meter: ${String((context as Inputs).parameters.quantity.raw)}`);
      }

      destroy(): void {
        this.#container?.replaceChildren();
      }
    }
    start(Meter, MANIFEST.replace('control-type="virtual"', 'control-type="standard"'));
    expect(await (await inCell()).findByText("Meter: 4")).toBeTruthy();
    const quantity = screen.getByLabelText("Quantity");
    fireEvent.focus(quantity);
    fireEvent.change(quantity, { target: { value: "6" } });
    fireEvent.blur(quantity);
    expect(await (await inCell()).findByText("Meter: 6")).toBeTruthy();
  });

  it("may look for what is documented; calling what is not played is refused by name", async () => {
    start(
      class extends Badge {
        override updateView(context: unknown): React.ReactElement {
          const { device } = context as { readonly device: { readonly captureImage?: () => void } };
          return <button onClick={() => device.captureImage?.()}>{typeof device.captureImage}</button>;
        }
      },
    );
    expect(await (await inCell()).findByRole("button", { name: "function" })).toBeTruthy();
  });

  it("that no solution has brought shows so", async () => {
    const server = orderServer({
      cells: [cell("unitid", { id: "unitid1", uniqueId: "U-1", label: "Availability" })],
      more: DESCRIPTION,
    });
    renderApp(server, `?pagetype=entityrecord&etn=order&id=${ORDER_ID}`);
    await screen.findByRole("tab");
    expect((await screen.findByRole("alert")).textContent).toContain(
      "The form uses the control demo_Demo.Badge, which no imported solution has brought.",
    );
  });
});
