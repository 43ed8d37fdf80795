import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import type { ImportContext } from "./importContext";
import type { ImportProblem } from "./importProblem";
import type { SolutionArchive } from "./readArchive";
import type { SolutionManifest } from "./readManifest";
import type { PartResult } from "./importReport";
import { asSystem } from "../security/caller";
import { textOf } from "../store/row";
import { checkManifest, installedSolution } from "./checkManifest";
import { checkDeclared, putRootComponents } from "./checkRootComponents";
import { checkSequences } from "./checkSequence";
import { compareVersions } from "./compareVersions";
import { importApps } from "./importApps";
import { importControls } from "./importControls";
import { importForms } from "./importForms";
import { GENERAL, ImportFailed } from "./importProblem";
import { importProfiles } from "./importProfiles";
import { ImportReport } from "./importReport";
import { importRibbons } from "./importRibbons";
import { importRoles } from "./importRoles";
import { importTables } from "./importTables";
import { importVariables, putVariableValue } from "./importVariables";
import { importViews } from "./importViews";
import { importWebResources } from "./importWebResources";
import { noteUnread } from "./leftOut";
import { putSolution } from "./putSolution";
import { readArchive } from "./readArchive";
import { readManifest } from "./readManifest";
import { removeParts } from "./removeParts";
import { warnUnsupported } from "./warnUnsupported";

export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** An upgrade takes away what the new version no longer has, and must be newer. */
  readonly isUpgrade: boolean;
  /** Values for environment variables, by schema name. */
  readonly variables: ReadonlyMap<string, string>;
}

export interface ImportOutcome {
  /** null when not even solution.xml could be read. */
  readonly manifest: SolutionManifest | null;
  readonly results: readonly PartResult[];
  readonly problem: ImportProblem | null;
}

interface Readable {
  readonly archive: SolutionArchive;
  readonly manifest: SolutionManifest;
}

/** A failure before any part was looked at: the manifest is known, so the import job can name the solution. */
class ImportFailedWith extends ImportFailed {
  constructor(
    problem: ImportProblem,
    readonly manifest: SolutionManifest,
  ) {
    super(problem);
  }
}

function requireNewer(organization: Organization, manifest: SolutionManifest): void {
  const installed = textOf(installedSolution(organization, manifest.uniqueName)?.version);
  if (installed === null) {
    throw new ImportFailed({
      code: GENERAL,
      message: `The solution ${manifest.uniqueName} cannot be upgraded because it is not installed.`,
    });
  }
  if (compareVersions(manifest.version, installed) <= 0) {
    throw new ImportFailed({
      code: GENERAL,
      message: `Solution manifest import: FAILURE: The import solution must have a higher version than the existing solution it is upgrading. Installed: ${installed}, given: ${manifest.version}.`,
    });
  }
}

function importParts(context: ImportContext, variables: ReadonlyMap<string, string>): void {
  checkDeclared(context);
  noteUnread(context);
  importTables(context);
  importWebResources(context);
  importControls(context);
  importForms(context);
  importViews(context);
  importRibbons(context);
  importRoles(context);
  importProfiles(context);
  importVariables(context);
  importApps(context);
  for (const [schemaName, value] of variables) {
    putVariableValue(context, schemaName, "", value);
  }
  putRootComponents(context);
  warnUnsupported(context);
}

function rememberParts({ organization, manifest, report }: ImportContext, isUpgrade: boolean): void {
  const { customizations } = organization;
  const before = customizations.parts[manifest.uniqueName] ?? [];
  const isSame = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
  const gone = before.filter((part) => !report.parts.some((each) => isSame(part, each)));
  // A plain update leaves what is gone from the file where it is; only an upgrade takes it away.
  const parts = isUpgrade ? report.parts : [...report.parts, ...gone];
  organization.customizations = { ...customizations, parts: { ...customizations.parts, [manifest.uniqueName]: parts } };
  if (isUpgrade) {
    removeParts(organization, gone);
  }
}

function read(organization: Organization, bytes: Uint8Array): Readable {
  const archive = readArchive(bytes);
  const manifest = readManifest(archive.solution);
  const problem = checkManifest(organization, archive.solution, manifest) ?? checkSequences(archive.customizations);
  if (problem) {
    throw new ImportFailedWith(problem, manifest);
  }
  return { archive, manifest };
}

function apply(
  organization: Organization,
  caller: Caller,
  { archive, manifest }: Readable,
  request: ImportRequest,
  report: ImportReport,
): void {
  organization.transaction(() => {
    if (request.isUpgrade) {
      requireNewer(organization, manifest);
    }
    const solutionId = putSolution(organization, manifest);
    const context: ImportContext = { organization, caller: asSystem(caller), archive, manifest, solutionId, report };
    importParts(context, request.variables);
    rememberParts(context, request.isUpgrade);
  });
}

/** Imports a solution ZIP: all of it, or nothing. Rows of tables that were there before stay. */
export function runImport(organization: Organization, caller: Caller, request: ImportRequest): ImportOutcome {
  const report = new ImportReport();
  let manifest: SolutionManifest | null = null;
  try {
    const readable = read(organization, request.bytes);
    ({ manifest } = readable);
    apply(organization, caller, readable, request, report);
    return { manifest, results: report.results, problem: null };
  } catch (error) {
    if (!(error instanceof ImportFailed)) {
      throw error;
    }
    if (error instanceof ImportFailedWith) {
      ({ manifest } = error);
    }
    if (error.part) {
      report.failure(error.part.section, error.part.id, error.part.name, error.problem);
    }
    return { manifest, results: report.results, problem: error.problem };
  }
}

/** Reads and judges a solution ZIP without leaving a trace. */
export function tryImport(organization: Organization, caller: Caller, bytes: Uint8Array): ImportOutcome {
  const before = organization.snapshot();
  try {
    return runImport(organization, caller, { bytes, isUpgrade: false, variables: new Map() });
  } finally {
    organization.restore(before);
  }
}
