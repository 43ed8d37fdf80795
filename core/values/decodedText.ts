/** A part of an address as a person reads it; as it stands where a % in it encodes nothing. */
export function decodedText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
