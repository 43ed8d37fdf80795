import { THEIR_DEFAULT_CONNECTION } from "../../core/setup/solutionNames";
import { scriptReader } from "../shared/appReader";

/** Kept as long as the page lives: enable rules run at every turn and must answer from memory. */
let known: boolean | null = null;
let asking: Promise<boolean> | null = null;

/**
 * Enable rule: the person has no *Open in Business Central* of Microsoft's solution `MicrosoftDynamicsNavIntegration`, so that one command of
 * the kind is shown. Theirs is for who may read the table `nav_defaultconnection`, which no other solution brings; without the table or the
 * right to it, ours is the one that works. Ids of their commands are not published, so ours is the one that goes.
 */
export function theirsIsNotThere(): boolean | Promise<boolean> {
  if (known !== null) {
    return known;
  }
  asking ??= read().then((isThere) => (known = !isThere));
  return asking;
}

async function read(): Promise<boolean> {
  const { primaryId } = THEIR_DEFAULT_CONNECTION;
  return (await scriptReader().rows(THEIR_DEFAULT_CONNECTION, { select: [primaryId], top: 1 })).ok;
}
