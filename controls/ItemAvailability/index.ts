import * as React from "react";
import { userFormat } from "../shared/format";
import { entraTokens, whenSignedIn } from "../../browser/entraTokens";
import { askingPorts } from "../shared/askingPorts";
import { documentReading } from "../shared/documentReading";
import { pageReader } from "../shared/pageReader";
import type { CalendarDate } from "../../core/values/calendarDate";
import { midnightOf } from "../../core/values/userDay";
import { ProductTable } from "../../core/tables/Product.generated";
import { hostRecord } from "../shared/hostRecord";
import { hostTheme } from "../shared/hostTheme";
import { controlStrings } from "../shared/controlStrings";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { ItemAvailabilityView } from "./ItemAvailability";
import type { ItemAvailabilityProps } from "./ItemAvailability";
import { mapInputs } from "./mapping";
import type { ItemPorts } from "./useItem";

export class ItemAvailability implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  /** Made once: new ports would mean new questions to Sales and Business Central. */
  private ports: ItemPorts | null = null;
  private notifyOutputChanged: () => void = () => undefined;
  /** The product that the person chose instead, until the form has taken it. */
  private replacement: ComponentFramework.LookupValue | null = null;
  private productId: string | null = null;
  /** The day that the person chose instead, likewise. */
  private day: CalendarDate | null = null;
  private dayOnForm: CalendarDate | null = null;

  public init(context: ComponentFramework.Context<IInputs>, notifyOutputChanged: () => void): void {
    const sales = pageReader(context);
    this.notifyOutputChanged = notifyOutputChanged;
    this.ports = {
      asking: askingPorts(sales),
      reading: documentReading(sales, context.userSettings),
      signing: { signIn: (signIn) => entraTokens.signIn(signIn), whenSignedIn },
    };
  }

  public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    if (this.ports === null) {
      throw new Error("ItemAvailability: the platform called updateView before init.");
    }
    const { dayOf } = this.ports.reading;
    const subject = mapInputs(context.parameters, {
      record: hostRecord(context.mode),
      isDisabled: context.mode.isControlDisabled,
      dayOf,
    });
    if (subject.line.productId !== this.productId) {
      this.replacement = null;
    }
    this.productId = subject.line.productId;
    if (subject.line.requestedDate !== this.dayOnForm) {
      this.day = null;
    }
    this.dayOnForm = subject.line.requestedDate;

    const strings = controlStrings<"ItemAvailability">(context.resources);
    const props: ItemAvailabilityProps = {
      subject,
      ports: this.ports,
      onReplace: ({ id, name }) => {
        this.replacement = { id, name, entityType: ProductTable.logicalName };
        this.notifyOutputChanged();
      },
      onUseDay: (day) => {
        this.day = day;
        this.notifyOutputChanged();
      },
      theme: hostTheme(context),
      strings: strings,
      format: userFormat(context, strings),
    };
    return React.createElement(ItemAvailabilityView, props);
  }

  public getOutputs(): IOutputs {
    return {
      ...(this.replacement === null ? {} : { product: [this.replacement] }),
      ...(this.day === null ? {} : { requestedDate: midnightOf(this.day) }),
    };
  }

  public destroy(): void {
    this.ports = null;
  }
}
