import { Observable } from "../observable";

export interface ControlState {
  readonly isVisible: boolean;
  readonly isDisabled: boolean;
  /** Set by a script; null leaves the form's own label. */
  readonly label: string | null;
  readonly notifications: ReadonlyMap<string, string>;
}

export type RequiredLevel = "none" | "recommended" | "required";
export type SubmitMode = "always" | "never" | "dirty";
export type NotificationLevel = "ERROR" | "WARNING" | "INFO";

export interface FormNotification {
  readonly id: string;
  readonly level: NotificationLevel;
  readonly message: string;
}

interface AreaState {
  readonly isVisible: boolean;
  readonly label: string | null;
}

/** Everything about a form's looks that scripts and people change while it is open. */
export class FormState extends Observable {
  readonly #controls = new Map<string, ControlState>();
  readonly #areas = new Map<string, AreaState>();
  readonly #requiredLevels = new Map<string, RequiredLevel>();
  readonly #submitModes = new Map<string, SubmitMode>();
  #notifications: readonly FormNotification[] = [];
  #activeTab: string | null = null;
  #isSaving = false;

  get notifications(): readonly FormNotification[] {
    return this.#notifications;
  }

  get activeTab(): string | null {
    return this.#activeTab;
  }

  get isSaving(): boolean {
    return this.#isSaving;
  }

  /** @param defined how FormXml defines the control */
  control(id: string, defined: { readonly isVisible: boolean; readonly isDisabled: boolean }): ControlState {
    return this.#controls.get(id) ?? { ...defined, label: null, notifications: new Map() };
  }

  setControl(id: string, state: ControlState): void {
    this.#controls.set(id, state);
    this.changed();
  }

  /** @param key `tab` or `tab/section`, by their names */
  area(key: string, isVisible: boolean): AreaState {
    return this.#areas.get(key) ?? { isVisible, label: null };
  }

  setArea(key: string, state: AreaState): void {
    this.#areas.set(key, state);
    this.changed();
  }

  requiredLevel(column: string): RequiredLevel | null {
    return this.#requiredLevels.get(column) ?? null;
  }

  setRequiredLevel(column: string, level: RequiredLevel): void {
    this.#requiredLevels.set(column, level);
    this.changed();
  }

  submitMode(column: string): SubmitMode {
    return this.#submitModes.get(column) ?? "dirty";
  }

  setSubmitMode(column: string, mode: SubmitMode): void {
    this.#submitModes.set(column, mode);
  }

  setNotification(notification: FormNotification): void {
    this.#notifications = [...this.#notifications.filter(({ id }) => id !== notification.id), notification];
    this.changed();
  }

  /** @returns whether there was one */
  clearNotification(id: string): boolean {
    const remaining = this.#notifications.filter((notification) => notification.id !== id);
    const had = remaining.length < this.#notifications.length;
    if (had) {
      this.#notifications = remaining;
      this.changed();
    }
    return had;
  }

  activateTab(name: string): void {
    this.#activeTab = name;
    this.changed();
  }

  setSaving(isSaving: boolean): void {
    this.#isSaving = isSaving;
    this.changed();
  }
}
