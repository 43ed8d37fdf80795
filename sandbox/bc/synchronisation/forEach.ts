/**
 * Works on items, a few at a time. After a failure no further item is begun; those that run are waited for.
 * @throws what the first failure was.
 */
export async function forEach<T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items].reverse();
  let failure: { readonly error: unknown } | null = null;
  const worker = async (): Promise<void> => {
    for (let item = queue.pop(); item !== undefined && failure === null; item = queue.pop()) {
      try {
        await work(item);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  const failed = failure as { readonly error: unknown } | null;
  if (failed !== null) {
    throw failed.error;
  }
}
