import * as React from "react";
import { businessCentralPorts } from "../../browser/businessCentralPorts";
import { entraTokens, whenSignedIn } from "../../browser/entraTokens";
import { hostRecord } from "../shared/hostRecord";
import { documentReading } from "../shared/documentReading";
import { pageReader } from "../shared/pageReader";
import { controlStrings } from "../shared/controlStrings";
import { AccountStatisticsView } from "./AccountStatistics";
import type { AccountStatisticsProps } from "./AccountStatistics";
import type { ControlPorts } from "./controlPorts";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { mapInputs } from "./mapping";
import { userFormat } from "../shared/format";

export class AccountStatistics implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  /** Made once: new ports would mean new questions. */
  private ports: ControlPorts | null = null;

  public init(context: ComponentFramework.Context<IInputs>): void {
    const sales = pageReader(context);
    this.ports = {
      sales,
      reading: documentReading(sales, context.userSettings),
      ...businessCentralPorts(),
      signing: { signIn: (signIn) => entraTokens.signIn(signIn), whenSignedIn },
    };
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    if (this.ports === null) {
      throw new Error("AccountStatistics: the platform called updateView before init.");
    }
    const strings = controlStrings<"AccountStatistics">(context.resources);
    const props: AccountStatisticsProps = {
      subject: mapInputs(context.parameters, hostRecord(context.mode)),
      ports: this.ports,
      strings: strings,
      format: userFormat(context, strings),
    };
    return React.createElement(AccountStatisticsView, props);
  }

  public getOutputs(): IOutputs {
    return {};
  }

  public destroy(): void {
    this.ports = null;
  }
}
