/** A function whose answers are kept, by what was asked: for pure ones that are asked the same again and again. It lives as long as whoever made it. */
export function remembered<Asked extends string | number, Answer>(
  find: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const found = new Map<Asked, { readonly answer: Answer }>();
  return (asked) => {
    let known = found.get(asked);
    if (known === undefined) {
      known = { answer: find(asked) };
      found.set(asked, known);
    }
    return known.answer;
  };
}

/** The same for a question that has one answer. */
export function once<Answer>(find: () => Answer): () => Answer {
  const found = remembered<"", Answer>(find);
  return () => found("");
}
