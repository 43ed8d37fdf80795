import type { HealthStrings } from "../../../../core/setup/health/describeHealth";
import type { PagePorts } from "../ports";
import type { SetUp } from "../useSetUp";
import type { Strings } from "../strings";

/** What every step is given. */
export interface StepProps {
  readonly setUp: SetUp;
  readonly ports: PagePorts;
  readonly strings: Strings;
  readonly healthStrings: HealthStrings;
}
