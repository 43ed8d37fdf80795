import { commandText } from "../shared/commandText";
import { errorMessage } from "../shared/errorMessage";

/** Runs a command; a failure is shown once, with its details to download. */
export function command<A extends readonly unknown[]>(name: string, run: (...given: A) => Promise<void>): (...given: A) => void {
  return (...given) => {
    run(...given).catch((error: unknown) => {
      void Xrm.Navigation.openErrorDialog({ message: commandText("CommandFailed"), details: `${name}: ${errorMessage(error)}` });
    });
  };
}
