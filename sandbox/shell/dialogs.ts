import { Observable } from "./observable";

export type DialogRequest =
  | { readonly kind: "alert"; readonly title?: string; readonly text: string; readonly confirmLabel?: string }
  | {
      readonly kind: "confirm";
      readonly title?: string;
      readonly subtitle?: string;
      readonly text: string;
      readonly confirmLabel?: string;
      readonly cancelLabel?: string;
    }
  | {
      readonly kind: "error";
      readonly title?: string;
      readonly message: string;
      readonly code?: string;
      readonly details?: string;
    }
  | { readonly kind: "unsaved" }
  | {
      readonly kind: "webresource";
      readonly title: string;
      readonly name: string;
      readonly data?: string;
      readonly width?: DialogSize;
      readonly height?: DialogSize;
      readonly position: "center" | "side";
    };

/** Pixels, or a share of the window. */
export interface DialogSize {
  readonly value: number;
  readonly unit: "px" | "%";
}

export type DialogAnswer = "confirmed" | "cancelled" | "saved" | "discarded";

export interface OpenDialog {
  readonly request: DialogRequest;
  readonly answer: (answer: DialogAnswer) => void;
}

/** The dialogs that wait for an answer, one shown at a time, and the progress shown over the page. */
export class Dialogs extends Observable {
  readonly #queue: OpenDialog[] = [];
  #progress: string | null = null;

  get current(): OpenDialog | null {
    return this.#queue[0] ?? null;
  }

  get progress(): string | null {
    return this.#progress;
  }

  show(request: DialogRequest): Promise<DialogAnswer> {
    return new Promise((resolve) => {
      const dialog: OpenDialog = {
        request,
        answer: (answer) => {
          const index = this.#queue.indexOf(dialog);
          if (index >= 0) {
            this.#queue.splice(index, 1);
            this.changed();
            resolve(answer);
          }
        },
      };
      this.#queue.push(dialog);
      this.changed();
    });
  }

  showProgress(text: string): void {
    this.#progress = text;
    this.changed();
  }

  hideProgress(): void {
    this.#progress = null;
    this.changed();
  }
}
