/** Runs a classic script in the page; rejects when it does not arrive. */
export function loadScript(document: Document, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => {
      resolve();
    });
    script.addEventListener("error", () => {
      reject(new Error(`The script ${address} could not be loaded.`));
    });
    document.head.append(script);
  });
}
