import { strict } from "../unsupported";

const XML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const encoded = (text: string | null): string => (text ?? "").replace(/[&<>"']/g, (sign) => XML[sign] ?? sign);

/** The browser's own reading of markup, as text; nothing of it runs. */
function decoded(text: string | null): string {
  return new DOMParser().parseFromString(text ?? "", "text/html").documentElement.textContent ?? "";
}

/** `Xrm.Encoding`: text for markup and back. */
export function createEncoding(): object {
  return strict("Xrm.Encoding", {
    htmlEncode: encoded,
    htmlAttributeEncode: encoded,
    xmlEncode: encoded,
    xmlAttributeEncode: encoded,
    htmlDecode: decoded,
  });
}
