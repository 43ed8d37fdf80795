import { Observable } from "../observable";
import type { AppLocation, AppPage } from "./appLocation";
import { formatAppLocation, readAppLocation } from "./appLocation";

/** Asked before a page is left; false keeps the person on it. */
export type LeaveGuard = () => Promise<boolean>;

/** Where the app is, and the way to other pages; the browser's history follows. */
export class Navigator extends Observable {
  #location: AppLocation;
  #guard: LeaveGuard | null = null;
  #reopened = 0;
  #hasMoved = false;
  /** Pages that were left for the present one, the latest last. */
  readonly #trail: AppPage[] = [];

  constructor(private readonly browser: Window) {
    super();
    this.#location = readAppLocation(browser.location.search);
    browser.addEventListener("popstate", () => {
      void this.#followHistory();
    });
  }

  get location(): AppLocation {
    return this.#location;
  }

  /** How often the page that was open has been opened again: each time it is drawn anew, with what is saved. */
  get reopened(): number {
    return this.#reopened;
  }

  /** Whether another page has been opened since the app was. */
  get hasMoved(): boolean {
    return this.#hasMoved;
  }

  href(page: AppPage): string {
    return formatAppLocation({ ...this.#location, page });
  }

  /** Opens a page unless the present one wants to stay; `force` does not ask it. */
  async open(
    page: AppPage,
    { replace = false, force = false }: { readonly replace?: boolean; readonly force?: boolean } = {},
  ): Promise<boolean> {
    if (!force && !(await this.mayLeave())) {
      return false;
    }
    this.#hasMoved = true;
    if (JSON.stringify(page) === JSON.stringify(this.#location.page)) {
      this.#reopened += 1;
    } else if (!replace) {
      this.#trail.push(this.#location.page);
    }
    this.#go({ ...this.#location, page }, replace);
    return true;
  }

  /** Leaves a page for the one that it was opened from, as closing a form does; for `fallback` where it was opened by its address. */
  async close(fallback: AppPage): Promise<boolean> {
    const back = this.#trail.at(-1);
    const isClosed = await this.open(back ?? fallback, { replace: back !== undefined });
    if (isClosed && back !== undefined) {
      this.#trail.pop();
    }
    return isClosed;
  }

  /** Loads an address as a whole, for what is decided when the app starts. */
  load(address: string): void {
    this.browser.location.assign(address);
  }

  setDark(isDark: boolean): void {
    this.#go({ ...this.#location, isDark }, true);
  }

  async mayLeave(): Promise<boolean> {
    return this.#guard === null || (await this.#guard());
  }

  /** Sets what is asked before the page is left, until the returned function is called. */
  guard(guard: LeaveGuard): () => void {
    this.#guard = guard;
    return () => {
      if (this.#guard === guard) {
        this.#guard = null;
      }
    };
  }

  #go(location: AppLocation, replace: boolean): void {
    const address = formatAppLocation(location);
    this.#location = location;
    if (replace) {
      this.browser.history.replaceState(null, "", address);
    } else {
      this.browser.history.pushState(null, "", address);
    }
    this.changed();
  }

  /** The browser has moved already; if the page wants to stay, its address is put on top again. */
  async #followHistory(): Promise<void> {
    const target = readAppLocation(this.browser.location.search);
    if (await this.mayLeave()) {
      this.#trail.pop();
      this.#hasMoved = true;
      this.#location = target;
      this.changed();
    } else {
      this.browser.history.pushState(null, "", formatAppLocation(this.#location));
    }
  }
}
