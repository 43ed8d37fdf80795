/** In CSS pixels. Every row is as high as every other, so that any of them can be found without drawing those before it. */
export const ROW_PX = 44;
export const CARD_PX = 120;
export const HEAD_PX = 44;
/** So many rows are in sight at most; more are scrolled. */
export const MOST_ROWS_IN_SIGHT = 14;
/** Room kept while nothing is known of the lines. */
export const FIRST_ROWS = 4;
