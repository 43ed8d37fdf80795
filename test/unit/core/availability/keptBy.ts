import type { AskingPorts } from "../../../../core/availability/askingPorts";
import type { ServerMemory } from "../../../../core/availability/memory";

/** What the page keeps of connections. */
export function keptBy({ memory }: AskingPorts): ReadonlyMap<string, ServerMemory> {
  return memory.get("availability.3") as ReadonlyMap<string, ServerMemory>;
}
