import type { BuildFinding } from "../finding";
import type { AssembledSolution } from "../pack/assembleSolution";
import { catalogOf } from "./catalog";
import { RULES } from "./rules";
import type { StandardFacts } from "./standardFacts";

/** All that the rules find in solutions that are built, and later imported, together. */
export function checkSolutions(
  solutions: readonly AssembledSolution[],
  standard: StandardFacts,
): readonly BuildFinding[] {
  const catalog = catalogOf(solutions, standard);
  return solutions.flatMap((solution) =>
    Object.entries(RULES).flatMap(([rule, check]) =>
      check({ solution, all: solutions, catalog }).map((finding) => ({ rule, ...finding })),
    ),
  );
}
