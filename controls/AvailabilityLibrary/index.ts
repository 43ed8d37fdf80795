import type { IInputs, IOutputs } from "./generated/ManifestTypes";

/** Carries the library that other controls depend on, and draws nothing: the platform takes libraries from controls only. */
export class AvailabilityLibrary implements ComponentFramework.StandardControl<IInputs, IOutputs> {
  public init(
    _context: ComponentFramework.Context<IInputs>,
    _notifyOutputChanged: () => void,
    _state: ComponentFramework.Dictionary,
    container: HTMLDivElement,
  ): void {
    container.hidden = true;
  }

  public updateView(): void {
    return;
  }

  public destroy(): void {
    return;
  }
}
