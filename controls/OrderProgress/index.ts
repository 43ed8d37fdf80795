import * as React from "react";
import { businessCentralPorts } from "../../browser/businessCentralPorts";
import { tellRecordNews } from "../../browser/recordNews";
import { askInvoicePdf } from "../../core/orders/live/askInvoicePdf";
import { documentReading } from "../shared/documentReading";
import { hostRecord } from "../shared/hostRecord";
import { pageReader } from "../shared/pageReader";
import { controlStrings } from "../shared/controlStrings";
import { userFormat } from "../shared/format";
import { pdfFile } from "./pdfFile";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { mapInputs } from "./mapping";
import { OrderProgressView } from "./OrderProgress";
import type { OrderProgressProps } from "./OrderProgress";
import type { ProgressPorts } from "./useProgress";

export class OrderProgress implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  /** Made once: new ports would mean reading everything again. */
  private ports: ProgressPorts | null = null;

  public init(context: ComponentFramework.Context<IInputs>): void {
    const { userSettings, navigation } = context;
    const sales = pageReader(context);
    const asking = businessCentralPorts();
    this.ports = {
      reading: { ...documentReading(sales, userSettings), asking },
      now: () => new Date(),
      openUrl: (url) => navigation.openUrl(url),
      tellNews: tellRecordNews,
      fetchInvoice: (question) => askInvoicePdf({ ...asking, sales }, question),
      openPdf: async ({ name, base64 }) => await navigation.openFile(pdfFile(name, base64)),
    };
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    if (this.ports === null) {
      throw new Error("OrderProgress: the platform called updateView before init.");
    }
    const strings = controlStrings<"OrderProgress">(context.resources);
    const props: OrderProgressProps = {
      subject: mapInputs(context.parameters, hostRecord(context.mode)),
      ports: this.ports,
      strings: strings,
      format: userFormat(context, strings),
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
