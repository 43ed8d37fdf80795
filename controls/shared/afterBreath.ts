/** Reading an answer about more lines than this, and drawing it, would be one task too long for a page that scrolls meanwhile. */
const MANY_LINES = 100;

/** Goes on at once, or where there is much to draw after the page had its turn. */
export function afterBreath(lines: number, goOn: () => void): void {
  if (lines <= MANY_LINES) {
    goOn();
  } else {
    setTimeout(goOn);
  }
}
