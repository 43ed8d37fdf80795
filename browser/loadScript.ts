const loading = new Map<string, Promise<void>>();

/**
 * What a script of ours hangs under `BusinessCentralSales.<name>`, loaded when somebody first needs it: for what is large and seldom wanted. Null where
 * it cannot be loaded; the next call then tries again.
 * @param address of the web resource
 * @param member a function that the script must have
 */
export async function loadScript<Script extends object>(
  address: string,
  name: string,
  member: keyof Script & string,
): Promise<Script | null> {
  if (scriptOf(name, member) === null) {
    const load = loading.get(address) ?? append(address);
    loading.set(address, load);
    await load;
    loading.delete(address);
  }
  return scriptOf(name, member) as Script | null;
}

function append(address: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => resolve();
    document.head.append(script);
  });
}

function scriptOf(name: string, member: string): object | null {
  const namespace: unknown = Reflect.get(globalThis, "BusinessCentralSales");
  const script: unknown = isObject(namespace) ? Reflect.get(namespace, name) : null;
  return isObject(script) && typeof Reflect.get(script, member) === "function" ? script : null;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
