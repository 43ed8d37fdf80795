import { UnsupportedError } from "../unsupported";

/** Documented members that the sandbox does not play: there, so that a control may look for them; the call is refused by its name. */
export function unplayed(path: string, names: readonly string[]): Readonly<Record<string, () => never>> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        throw new UnsupportedError(`${path}.${name}`);
      },
    ]),
  );
}
