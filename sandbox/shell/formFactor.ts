/** As `getFormFactor` numbers them. */
export const FormFactor = { desktop: 1, tablet: 2, phone: 3 } as const;

/** Narrower than this the app takes the layout of a phone, pixels. */
export const PHONE_WIDTH = 640;

/** A browser is a desktop unless its window is as narrow as a phone. */
export function formFactorOf(width: number): number {
  return width < PHONE_WIDTH ? FormFactor.phone : FormFactor.desktop;
}
