import { strict } from "../../unsupported";
import { unplayed } from "../unplayed";

/** `context.resources`; a name without a string comes back as it is, as on the platform. */
export function createResources(strings: ReadonlyMap<string, string>): object {
  return strict("context.resources", {
    getString: (id: string) => strings.get(id) ?? id,
    ...unplayed("context.resources", ["getResource"]),
  });
}
