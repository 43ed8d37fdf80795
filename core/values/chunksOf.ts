/** The list in pieces of at most `size`, in its order. */
export function chunksOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_chunk, at) => list.slice(at * size, (at + 1) * size));
}
