import type { StatisticsPorts } from "../../core/statistics/askLive";
import type { SignInPort } from "../shared/signIn/SignInPrompt";

/** What the control asks of the world around it. */
export interface ControlPorts extends StatisticsPorts {
  readonly signing: SignInPort;
}
