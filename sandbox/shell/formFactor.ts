/** As `getFormFactor` numbers them. */
export const FormFactor = { desktop: 1, tablet: 2, phone: 3 } as const;

/** Narrower than this a window is a phone's, pixels. */
export const PHONE_WIDTH = 640;

/** Narrower than this, as a small window or a magnified one, a form has one column and the site map lies behind its button, pixels. */
export const NARROW_WIDTH = 768;

/** A browser is a desktop unless its window is as narrow as a phone. */
export function formFactorOf(width: number): number {
  return width < PHONE_WIDTH ? FormFactor.phone : FormFactor.desktop;
}
