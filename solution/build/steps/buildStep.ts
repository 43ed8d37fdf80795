export type StepResult =
  /** `summary` says in a few words what is there now. */
  { readonly ok: true; readonly summary: string } | { readonly ok: false; readonly messages: readonly string[] };

/** One part of the build, run again only when what it depends on has changed. */
export interface BuildStep {
  readonly name: string;
  /** What the step is about to do, said before it starts. */
  readonly announcement: string;
  /** Files that decide the result, relative to the root. */
  inputs(): readonly string[];
  /** Anything else that decides the result, such as a place outside the repository. */
  readonly setting?: string;
  /** Files and folders that the step makes, relative to the root. */
  readonly outputs: readonly string[];
  run(): Promise<StepResult>;
}
