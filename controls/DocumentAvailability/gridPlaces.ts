/** Where columns stand in the grid, from 0: the check boxes, the lines' numbers, the item, the verdict, so that it is in sight, and the view's other columns. */
export const CHECK_PLACE = 0;
export const NUMBER_PLACE = 1;
export const VERDICT_PLACE = 3;

/** @param index of the view's column, from 0 */
export function columnPlace(index: number): number {
  return index === 0 ? 2 : index + 3;
}

/** The last place. @param columns how many columns the view has */
export function lastPlace(columns: number): number {
  return Math.max(VERDICT_PLACE, columnPlace(columns - 1));
}
