import { Observable } from "./observable";
import type { FetchFilter } from "./query/fetchXml";
import type { LookupReference } from "./record/columnValue";

export type DialogRequest =
  | { readonly kind: "alert"; readonly title?: string; readonly text: string; readonly confirmLabel?: string }
  | {
      readonly kind: "confirm";
      readonly title?: string;
      readonly subtitle?: string;
      readonly text: string;
      readonly confirmLabel?: string;
      readonly cancelLabel?: string;
      /** What the person chooses among; the first stands until they do. */
      readonly choice?: {
        readonly label: string;
        readonly options: readonly { readonly value: number; readonly label: string }[];
        readonly choose: (value: number) => void;
      };
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
    }
  | PanelRequest;

/** What takes the side of the page; messages that arise in it stand above it. */
export type PanelRequest =
  | {
      readonly kind: "lookup";
      readonly options: LookupOptions;
      readonly choose: (rows: readonly LookupReference[]) => void;
    }
  | {
      readonly kind: "quickCreate";
      readonly table: string;
      /** Values given to the new record, as an address has them. */
      readonly extraqs: string;
      readonly created: (record: LookupReference) => void;
    }
  | { readonly kind: "addProducts"; readonly lines: LinesToAdd; readonly added: () => void };

/** What a person is to choose records from. */
export interface LookupOptions {
  /** Logical names; the first is shown first unless `defaultTable` says otherwise. */
  readonly tables: readonly string[];
  readonly defaultTable: string;
  /** Bare ids of the views offered; none: all that list or look up records. */
  readonly viewIds: readonly string[];
  readonly defaultViewId: string | null;
  readonly allowsSeveral: boolean;
  readonly searchText: string;
  /** By table. */
  readonly filters: ReadonlyMap<string, readonly FetchFilter[]>;
}

/** Lines of a document, and the price list that their products come from. */
export interface LinesToAdd {
  readonly table: string;
  /** The lines' lookup to their document. */
  readonly parentColumn: string;
  readonly document: LookupReference;
  readonly priceListId: string;
}

const PANELS: ReadonlySet<DialogRequest["kind"]> = new Set(["lookup", "quickCreate", "addProducts"]);

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

/** The dialogs that wait for an answer, one message at a time, and the progress shown over the page. */
export class Dialogs extends Observable {
  readonly #queue: OpenDialog[] = [];
  #progress: string | null = null;

  get current(): OpenDialog | null {
    return this.#queue[0] ?? null;
  }

  /** The dialogs on the screen, the topmost last: panels, and what came after them up to the first message. */
  get shown(): readonly OpenDialog[] {
    const first = this.#queue.findIndex(({ request }) => !PANELS.has(request.kind));
    return first < 0 ? [...this.#queue] : this.#queue.slice(0, first + 1);
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
