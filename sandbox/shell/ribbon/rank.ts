const GROUPS = ["Save", "Management", "Actions", "Collaborate"];
const ROOM = 1000;

/** Where a command stands in its bar: by the main tab's group, then by its sequence there. Groups of other names come last. */
export function rankIn(group: string, sequence: number): number {
  const at = GROUPS.indexOf(group);
  return (at < 0 ? GROUPS.length : at) * ROOM + Math.min(sequence, ROOM - 1);
}
