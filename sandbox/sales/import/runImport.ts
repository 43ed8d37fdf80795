import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import type { ImportContext } from "./importContext";
import type { ImportProblem } from "./importProblem";
import type { SolutionArchive } from "./readArchive";
import type { SolutionManifest } from "./readManifest";
import type { PartResult } from "./importReport";
import { asSystem } from "../security/caller";
import { isSalesError, notImplemented } from "../errors";
import type { Row } from "../store/row";
import { textOf } from "../store/row";
import { checkManifest, installedSolution } from "./checkManifest";
import { checkDeclared, putRootComponents } from "./checkRootComponents";
import { checkSequences } from "./checkSequence";
import { compareVersions } from "./compareVersions";
import { holdingName, packageOf, placeAbove, promote, whileWaiting } from "./holding";
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

/**
 * An update leaves what the new version no longer has. A holding import puts a newer version beside the one that is there, for DeleteAndPromote.
 * An upgrade does both.
 */
export type ImportMode = "update" | "holding" | "upgrade";

export interface ImportRequest {
  readonly bytes: Uint8Array;
  readonly mode: ImportMode;
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

function rememberParts({ organization, manifest, report }: ImportContext, bytes: Uint8Array): void {
  const { customizations } = organization;
  const { uniqueName } = manifest;
  const before = customizations.parts[uniqueName] ?? [];
  const isSame = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
  // A plain update leaves what is gone from the file where it is.
  const gone = before.filter((part) => !report.parts.some((each) => isSame(part, each)));
  organization.customizations = {
    ...customizations,
    parts: { ...customizations.parts, [uniqueName]: [...report.parts, ...gone] },
    packages: { ...customizations.packages, [uniqueName]: bytes },
  };
}

function read(organization: Organization, { bytes, mode }: Pick<ImportRequest, "bytes" | "mode">): Readable {
  const archive = readArchive(bytes);
  const manifest = readManifest(archive.solution);
  const problem =
    checkManifest(organization, archive.solution, manifest) ??
    whileWaiting(organization, manifest, mode === "holding") ??
    checkSequences(archive.customizations);
  if (problem) {
    throw new ImportFailedWith(problem, manifest);
  }
  return { archive, manifest };
}

function apply(
  organization: Organization,
  caller: Caller,
  { archive, manifest: given }: Readable,
  { bytes, mode, variables }: ImportRequest,
  report: ImportReport,
): void {
  organization.transaction(() => {
    if (mode === "holding") {
      requireNewer(organization, given);
    }
    const manifest = mode === "holding" ? { ...given, uniqueName: holdingName(given.uniqueName) } : given;
    const solutionId = putSolution(organization, manifest);
    const context: ImportContext = { organization, caller: asSystem(caller), archive, manifest, solutionId, report };
    importParts(context, variables);
    rememberParts(context, bytes);
    if (mode === "holding") {
      organization.customizations = placeAbove(organization.customizations, given.uniqueName);
    }
  });
}

/** What the platform says before the reason why the first half of an upgrade failed. */
const AS_HOLDING = "ImportAsHolding failed with exception :";

/** Imports a newer version beside the one that is there, and puts it in its place. Where that fails, it stays beside it. */
function upgrade(organization: Organization, caller: Caller, request: ImportRequest): ImportOutcome {
  const held = runImport(organization, caller, { ...request, mode: "holding" });
  if (held.problem || !held.manifest) {
    const { problem } = held;
    return problem ? { ...held, problem: { ...problem, message: `${AS_HOLDING}${problem.message}` } } : held;
  }
  return { ...held, problem: tryPromote(organization, held.manifest.uniqueName) };
}

/** @returns why it failed; then everything is as before. */
export function tryPromote(organization: Organization, uniqueName: string): ImportProblem | null {
  try {
    promote(organization, uniqueName);
    return null;
  } catch (error) {
    if (isSalesError(error)) {
      return { code: error.code, message: error.message };
    }
    throw error;
  }
}

/** Imports a solution ZIP: all of it, or nothing. Rows of tables that were there before stay. */
export function runImport(organization: Organization, caller: Caller, request: ImportRequest): ImportOutcome {
  if (request.mode === "upgrade") {
    return upgrade(organization, caller, request);
  }
  const report = new ImportReport();
  let manifest: SolutionManifest | null = null;
  try {
    const readable = read(organization, request);
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

/** Takes a waiting version away again: what it has alone goes, and all else is written anew from the ZIP of the version beside it. */
export function takeBack(organization: Organization, caller: Caller, holding: Row, base: Row): void {
  const [name, bytes] = [textOf(holding.uniquename) ?? "", packageOf(organization, base)];
  if (!bytes) {
    throw notImplemented(`deleting ${name}, whose other version was not imported from a ZIP`);
  }
  const archive = readArchive(bytes);
  const manifest = readManifest(archive.solution);
  organization.transaction(() => {
    const { [name]: own = [], ...parts } = organization.customizations.parts;
    const ribbons = organization.customizations.ribbons.filter(({ solution }) => solution !== name);
    organization.customizations = { ...organization.customizations, parts, ribbons };
    const request: ImportRequest = { bytes, mode: "update", variables: new Map() };
    apply(organization, caller, { archive, manifest }, request, new ImportReport());
    removeParts(organization, own);
  });
}

/** Reads and judges a solution ZIP without leaving a trace. */
export function tryImport(organization: Organization, caller: Caller, bytes: Uint8Array): ImportOutcome {
  const before = organization.snapshot();
  try {
    return runImport(organization, caller, { bytes, mode: "update", variables: new Map() });
  } finally {
    organization.restore(before);
  }
}
