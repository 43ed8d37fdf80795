/**
 * What scripts and controls of one page share, gone with the page: plain data that bundles built apart can work on. Each part is named with a
 * version that changes with its shape, so that an older bundle on the same page keeps to itself. It never holds a key or a token.
 */
export type PageMemory = Map<string, unknown>;

export function newPageMemory(): PageMemory {
  return new Map();
}

/** A part of the memory, made when somebody first asks for it. @param name with the version of its shape, e.g. `businesscentral.1` */
export function memoryPart<T>(memory: PageMemory, name: string, make: () => T): T {
  if (!memory.has(name)) {
    memory.set(name, make());
  }
  return memory.get(name) as T;
}
