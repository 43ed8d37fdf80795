import type { ReadableSet } from "./readableSet";

/** A checked question: what is sent to Business Central is put together from it and from the configuration, from nothing else. */
export type Question =
  | { readonly kind: "rows"; readonly root: Root; readonly set: ReadableSet; readonly options: Options }
  /** The list of companies, of which only the connection's own is answered. */
  | { readonly kind: "companies"; readonly root: Root; readonly set: ReadableSet; readonly options: Options }
  /** The PDF of one invoice, by its id. It is asked for alone. */
  | { readonly kind: "file"; readonly id: string }
  /** The names of the properties that may be read. */
  | { readonly kind: "metadata" };

export type Root = "odata" | "api";
export type Options = Readonly<Record<string, string>>;

/** Equal questions have equal keys. */
export function keyOf(question: Question): string {
  switch (question.kind) {
    case "metadata":
      return question.kind;
    case "file":
      return JSON.stringify([question.kind, question.id]);
    default:
      return JSON.stringify([question.root, question.set.name, question.options]);
  }
}
