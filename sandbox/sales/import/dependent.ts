export interface Component {
  /** Component type, as solutioncomponent.componenttype has it. */
  readonly type: number;
  readonly id: string;
  /** For people. */
  readonly name: string;
}

/** A component outside of a solution that needs one inside. */
export interface Dependent {
  readonly dependent: Component;
  readonly required: Component;
}
