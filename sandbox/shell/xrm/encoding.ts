import { strict } from "../unsupported";

const XML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const encoded = (text: unknown): string => String(text ?? "").replace(/[&<>"']/g, (sign) => XML[sign] ?? sign);

/** The browser's own reading of markup, as text; nothing of it runs. */
function decoded(text: unknown): string {
  return new DOMParser().parseFromString(String(text ?? ""), "text/html").documentElement.textContent ?? "";
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
