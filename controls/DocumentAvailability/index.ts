import * as React from "react";
import type { AskingPorts } from "../../core/availability/askingPorts";
import { userFormat } from "../shared/format";
import type { DocumentReading } from "../../core/documents/readDocument";
import { entraTokens, whenSignedIn } from "../../browser/entraTokens";
import { tellRecordNews } from "../../browser/recordNews";
import { askingPorts } from "../shared/askingPorts";
import { documentReading } from "../shared/documentReading";
import { pageReader } from "../shared/pageReader";
import { hostTheme } from "../shared/hostTheme";
import type { SignInPort } from "../shared/signIn/SignInPrompt";
import { controlStrings } from "../shared/controlStrings";
import { DocumentAvailabilityView } from "./DocumentAvailability";
import type { DocumentAvailabilityProps } from "./DocumentAvailability";
import { addingPort } from "./adding/addingPort";
import type { AddingPort } from "./adding/addingPort";
import { documentActions } from "./documentActions";
import type { DocumentActions } from "./documentActions";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { editRecord } from "./editRecord";
import { gridActions } from "./gridActions";
import { mapGrid, mapLoadedLines } from "./mapping";
import { isNarrow, placeOf } from "./hostPlace";

/** Made once: new ports would mean new questions to Sales and Business Central. */
interface Ports {
  readonly asking: AskingPorts;
  readonly reading: DocumentReading;
  readonly document: DocumentActions;
  readonly adding: AddingPort;
  readonly signing: SignInPort;
}

export class DocumentAvailability implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private ports: Ports | null = null;

  public init(context: ComponentFramework.Context<IInputs>): void {
    const sales = pageReader(context);
    this.ports = {
      asking: askingPorts(sales),
      reading: documentReading(sales, context.userSettings),
      document: documentActions(context, (at) => context.userSettings.getTimeZoneOffsetMinutes(at), sales),
      adding: addingPort(context, sales),
      signing: { signIn: (signIn) => entraTokens.signIn(signIn), whenSignedIn },
    };
    context.mode.trackContainerResize(true);
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    if (this.ports === null) {
      throw new Error("DocumentAvailability: the platform called updateView before init.");
    }
    const { asking, reading, document, adding, signing } = this.ports;
    const { lines } = context.parameters;
    const place = placeOf(lines, context.mode);
    const strings = controlStrings<"DocumentAvailability">(context.resources);
    const format = userFormat(context, strings);
    const props: DocumentAvailabilityProps = {
      grid: mapGrid(lines, format),
      loaded: place === null ? [] : mapLoadedLines(lines, place.document, reading.dayOf),
      gridActions: gridActions(lines),
      edit: editRecord(lines, reading.sales),
      place,
      documentActions: document,
      adding,
      reading,
      ports: asking,
      signing,
      tellNews: tellRecordNews,
      isReadOnly: context.mode.isControlDisabled,
      isNarrow: isNarrow(context.mode),
      theme: hostTheme(context),
      strings: strings,
      format,
    };
    return React.createElement(DocumentAvailabilityView, props);
  }

  public destroy(): void {
    this.ports = null;
  }
}
