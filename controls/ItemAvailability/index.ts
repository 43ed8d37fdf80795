import * as React from "react";
import type { AvailabilityPorts } from "../../core/availability/askAvailability";
import { fetchTransport } from "../../browser/fetchTransport";
import { format } from "../shared/format";
import { salesReader } from "../shared/salesReader";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { ItemAvailabilityView } from "./ItemAvailability";
import type { ItemAvailabilityProps } from "./ItemAvailability";
import { mapInputs } from "./mapping";
import { words } from "./words";

export class ItemAvailability implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  /** Made once: new ports would mean a new question to Business Central. */
  private ports: AvailabilityPorts | null = null;

  public init(context: ComponentFramework.Context<IInputs>): void {
    this.ports = { sales: salesReader(context.webAPI), transport: fetchTransport, now: () => new Date() };
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    if (this.ports === null) throw new Error("ItemAvailability: the platform called updateView before init.");
    const controlWords = words((key) => context.resources.getString(key));
    const props: ItemAvailabilityProps = {
      ...mapInputs(context.parameters),
      ports: this.ports,
      words: controlWords,
      format: format(context.formatting, controlWords("Culture")),
    };
    return React.createElement(ItemAvailabilityView, props);
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    this.ports = null;
  }
}
