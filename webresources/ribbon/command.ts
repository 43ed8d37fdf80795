import { commandText } from "../shared/commandText";
import { errorMessage } from "../shared/errorMessage";

/** Runs a command, and not a second time while it runs, as a double click would; a failure is shown once, with its details to download. */
export function command<A extends readonly unknown[]>(
  name: string,
  run: (...given: A) => Promise<void>,
): (...given: A) => void {
  let isRunning = false;
  const attempt = async (given: A): Promise<void> => {
    isRunning = true;
    try {
      await run(...given);
    } catch (error) {
      void Xrm.Navigation.openErrorDialog({
        message: commandText("CommandFailed"),
        details: `${name}: ${errorMessage(error)}`,
      });
    } finally {
      isRunning = false;
    }
  };
  return (...given) => {
    if (!isRunning) {
      void attempt(given);
    }
  };
}
