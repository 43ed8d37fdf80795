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
      form.ui.setFormNotification(formText("HandlerFailed", name, reason(error)), "WARNING", NOTIFICATION);
    });
  };
}

/** Xrm.WebApi rejects with plain objects that carry a message. */
function reason(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}
