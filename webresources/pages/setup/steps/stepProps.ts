import type { HealthWords } from "../../../../core/setup/health/describeHealth";
import type { PagePorts } from "../ports";
import type { SetUp } from "../useSetUp";
import type { Words } from "../words";

/** What every step is given. */
export interface StepProps {
  readonly setUp: SetUp;
  readonly ports: PagePorts;
  readonly words: Words;
  readonly healthWords: HealthWords;
}
