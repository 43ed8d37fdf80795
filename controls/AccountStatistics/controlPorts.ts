import type { DocumentReading } from "../../core/documents/readDocument";
import type { StatisticsPorts } from "../../core/statistics/askLive";
import type { SignInPort } from "../shared/signIn/SignInPrompt";

/** What the control asks of the world around it. */
export interface ControlPorts extends StatisticsPorts {
  readonly reading: DocumentReading;
  readonly signing: SignInPort;
}
