interface FileObject {
  readonly fileName: string;
  /** Base64. */
  readonly fileContent: string;
  readonly mimeType: string;
}

const SAVE = 2;
/** A tab has taken the file by then. */
const KEPT_MS = 60_000;

/** `openFile` of the client API: shows a file in a tab of its own, or saves it. */
export async function openFile(file: FileObject, options: { readonly openMode?: number } = {}): Promise<void> {
  const url = URL.createObjectURL(new Blob([bytesOf(file)], { type: file.mimeType }));
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  if (options.openMode === SAVE) {
    const link = document.createElement("a");
    link.href = url;
    link.download = file.fileName;
    link.click();
  } else {
    window.open(url, "_blank", "noopener");
  }
  await Promise.resolve();
}

function bytesOf({ fileName, fileContent }: FileObject): Uint8Array {
  try {
    return Uint8Array.from(atob(fileContent), (letter) => letter.charCodeAt(0));
  } catch {
    throw new Error(`openFile: the content of ${fileName} is not Base64.`);
  }
}
