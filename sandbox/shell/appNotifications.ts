import { Observable } from "./observable";

export interface AppNotification {
  readonly id: string;
  /** 1 success, 2 error, 3 warning, 4 information. */
  readonly level: number;
  readonly message: string;
}

/** What scripts tell above the page, on every page of the app, until they take it back. */
export class AppNotifications extends Observable {
  #all: readonly AppNotification[] = [];

  get all(): readonly AppNotification[] {
    return this.#all;
  }

  add(level: number, message: string): string {
    const id = crypto.randomUUID();
    this.#all = [...this.#all, { id, level, message }];
    this.changed();
    return id;
  }

  clear(id: string): void {
    this.#all = this.#all.filter((each) => each.id !== id);
    this.changed();
  }
}
