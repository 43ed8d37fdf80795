const KILOBYTE = 1024;

/** A PDF as the platform's `openFile` takes it. @param base64 its content */
export function pdfFile(name: string, base64: string): ComponentFramework.FileObject {
  const fileSize = Math.ceil(bytesIn(base64) / KILOBYTE);
  return { fileName: name, fileContent: base64, fileSize, mimeType: "application/pdf" };
}

/** Three for four letters, less what was filled up. */
function bytesIn(base64: string): number {
  return (base64.length / 4) * 3 - (/=*$/.exec(base64)?.[0].length ?? 0);
}
