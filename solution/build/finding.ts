/** One reason why a solution is refused. */
export interface BuildFinding {
  /** Name of the rule that found it. */
  readonly rule: string;
  /** Source file, below the folder solution/. */
  readonly file: string;
  /** The element as a person would look for it, such as `control productid`. */
  readonly element: string;
  /** What is wrong, which value, what to do. */
  readonly message: string;
}

export function describeFinding({ rule, file, element, message }: BuildFinding): string {
  return `${file}: ${element}: ${message} [${rule}]`;
}
