import type { CustomControl } from "../form/formDefinition";
import { FormFactor } from "../formFactor";

/** Form factors as FormXml numbers them. */
const PHONE = 0;
const WEB = 2;

/** The custom control that FormXml gives a cell on this kind of device; null when the native control stands. */
export function chooseCustomControl(
  candidates: readonly CustomControl[] | undefined,
  formFactor: number,
): CustomControl | null {
  const wanted = formFactor === FormFactor.phone ? PHONE : WEB;
  const chosen =
    candidates?.find((candidate) => candidate.formFactor === wanted) ??
    candidates?.find((candidate) => candidate.formFactor === null && candidate.name !== null);
  return chosen === undefined || chosen.name === null ? null : chosen;
}
