import * as React from "react";
import { webApiRows } from "../../core/dataverse/webApiRows";
import { controlStrings } from "../shared/controlStrings";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { mapInputs } from "./mapping";
import { OrderProgressView } from "./OrderProgress";
import type { OrderProgressProps } from "./OrderProgress";
import { progressFormat } from "./progressFormat";
import type { ProgressPorts } from "./useProgress";

export class OrderProgress implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  /** Made once: new ports would mean reading everything again. */
  private ports: ProgressPorts | null = null;

  public init(context: ComponentFramework.Context<IInputs>): void {
    const { webAPI, utils, navigation } = context;
    this.ports = {
      reader: webApiRows(webAPI, (table, columns) => utils.getEntityMetadata(table, columns)),
      now: () => new Date(),
      openUrl: (url) => navigation.openUrl(url),
    };
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    if (this.ports === null) throw new Error("OrderProgress: the platform called updateView before init.");
    const controlWords = controlStrings<"OrderProgress">(context.resources);
    const props: OrderProgressProps = {
      subject: mapInputs(context.parameters),
      ports: this.ports,
      words: controlWords,
      format: progressFormat(context.formatting, controlWords("Culture")),
    };
    return React.createElement(OrderProgressView, props);
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    this.ports = null;
  }
}
