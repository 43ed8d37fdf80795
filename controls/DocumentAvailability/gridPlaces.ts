/** Where columns stand in the grid, from 0: the check boxes, the view's first column, the verdict, so that it is in sight, and the view's other columns. */
export const CHECK_PLACE = 0;

/** @param index of the view's column, from 0 */
export function columnPlace(index: number): number {
  return index === 0 ? 1 : index + 2;
}

/** @param columns how many columns the view has */
export function verdictPlace(columns: number): number {
  return Math.min(columns, 1) + 1;
}
