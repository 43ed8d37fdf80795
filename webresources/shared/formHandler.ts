import { scriptReader } from "./appReader";
import { errorMessage } from "./errorMessage";
import { formText } from "./formText";

const NOTIFICATION = "bcs_handlerfailed";

/** A form event's function as FormXml registers it, with the execution context first. */
export type FormHandler = (context: Xrm.Events.EventContext) => void;

/**
 * Wraps a form handler: it starts at once and never holds the form; a failure becomes one notification and the form goes on.
 * @param name the function's full name, for the notification
 */
export function formHandler(name: string, run: (form: Xrm.FormContext) => Promise<void>): FormHandler {
  return (context) => {
    const form = context.getFormContext();
    run(form).catch((error: unknown) => {
      form.ui.setFormNotification(formText("HandlerFailed", name, errorMessage(error)), "WARNING", NOTIFICATION);
    });
  };
}

/** Runs a handler now and whenever the form reads its data again, as after a save or when a command has changed the record: then what was read before counts no more. */
export function onEveryLoad(handler: FormHandler): FormHandler {
  const again: FormHandler = (context) => {
    scriptReader().forget();
    handler(context);
  };
  return (context) => {
    const { data } = context.getFormContext();
    // A form that opens another record keeps its data object; the handler must stand there once.
    data.removeOnLoad(again);
    data.addOnLoad(again);
    handler(context);
  };
}
