import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import type { SolutionArchive } from "./readArchive";
import type { SolutionManifest } from "./readManifest";
import type { ImportReport } from "./importReport";

/** One import under way. */
export interface ImportContext {
  readonly organization: Organization;
  readonly caller: Caller;
  readonly archive: SolutionArchive;
  readonly manifest: SolutionManifest;
  readonly solutionId: string;
  readonly report: ImportReport;
}
