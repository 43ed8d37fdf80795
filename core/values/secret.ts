/** A value that shows itself only when asked by name: printing, joining and serialising give dots. */
export interface Secret {
  readonly reveal: () => string;
  readonly toString: () => string;
  readonly toJSON: () => string;
}

const HIDDEN = "•••";

/** Wraps an access key or token so that no log, error text or JSON can carry it by accident. */
export function secret(value: string): Secret {
  return { reveal: () => value, toString: () => HIDDEN, toJSON: () => HIDDEN };
}
