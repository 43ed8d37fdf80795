/** Reading an answer about more lines than this, judging it and drawing it would be one task too long for a page that scrolls meanwhile. */
const MANY_LINES = 100;

export function isMuch(lines: number): boolean {
  return lines > MANY_LINES;
}

/** Goes on at once, or where there is much to draw after the page had its turn. */
export function afterBreath(lines: number, goOn: () => void): void {
  if (isMuch(lines)) {
    setTimeout(goOn);
  } else {
    goOn();
  }
}

/** `afterBreath`, to wait for. */
export function breath(lines: number): Promise<void> {
  return new Promise((resolve) => afterBreath(lines, resolve));
}

/** Goes on after what is about to be done was done, and the page had its turn. */
export function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
