import type { Labels } from "../schema/schema";
import type { ImportOutcome } from "./runImport";
import type { PartResult } from "./importReport";
import { escapeAttribute } from "../xml/writeXml";

function result({ result: kind, problem }: Pick<PartResult, "result" | "problem">, at: Date): string {
  const code = problem ? problem.code : "0";
  const time = at.toISOString().slice(11, 22);
  return `<result result="${kind}" errorcode="${code}" errortext="${escapeAttribute(problem?.message ?? "")}" datetime="${time}" datetimeticks="${ticks(at)}" />`;
}

/** .NET ticks: 100 ns since the year 1. */
function ticks(at: Date): string {
  return String(BigInt(at.getTime()) * 10_000n + 621_355_968_000_000_000n);
}

/** The element that lists one part, by the section that it stands in. */
const ELEMENTS: Readonly<Record<string, string>> = {
  entities: "entity",
  securityroles: "securityrole",
  webResources: "webResource",
  customControls: "customControl",
  ribbons: "ribbon",
  optionSets: "optionSet",
  fieldSecurityProfiles: "fieldSecurityProfile",
  environmentvariabledefinitions: "environmentvariabledefinition",
  entityRelationships: "entityRelationship",
  appModules: "appModule",
  siteMaps: "siteMap",
  rootComponents: "rootComponent",
  nodes: "node",
};

function section(name: string, results: readonly PartResult[], at: Date): string {
  const element = ELEMENTS[name] ?? "node";
  const parts = results
    .filter((each) => each.section === name)
    .map(
      (each) =>
        `<${element} id="${escapeAttribute(each.id)}" LocalizedName="${escapeAttribute(each.name)}" OriginalName="" processed="${each.result !== "failure"}">${result(each, at)}</${element}>`,
    );
  return `<${name}>${parts.join("")}</${name}>`;
}

function names(labels: Labels): string {
  return Object.entries(labels)
    .map(([language, text]) => `<LocalizedName description="${escapeAttribute(text)}" languagecode="${language}" />`)
    .join("");
}

function manifestXml({ manifest, problem }: ImportOutcome, at: Date): string {
  if (!manifest) {
    return "<solutionManifests />";
  }
  const own = result({ result: problem ? "failure" : "success", problem }, at);
  const { uniqueName, version, isManaged, publisher } = manifest;
  return (
    `<solutionManifests><solutionManifest languagecode="1033" id="${escapeAttribute(uniqueName)}" LocalizedName="${escapeAttribute(manifest.names["1033"] ?? uniqueName)}" processed="${!problem}">` +
    `<UniqueName>${escapeAttribute(uniqueName)}</UniqueName><LocalizedNames>${names(manifest.names)}</LocalizedNames><Descriptions /><Version>${escapeAttribute(version)}</Version><Managed>${isManaged ? 1 : 0}</Managed>` +
    `<Publisher><UniqueName>${escapeAttribute(publisher.uniqueName)}</UniqueName><LocalizedNames>${names(publisher.names)}</LocalizedNames></Publisher><results />${own}</solutionManifest></solutionManifests>`
  );
}

/** The import job's data: what happened to the solution and to each of its parts. */
export function jobData(outcome: ImportOutcome, start: Date, stop: Date): string {
  const sections = Object.keys(ELEMENTS).map((name) => section(name, outcome.results, stop));
  return (
    `<importexportxml start="${ticks(start)}" stop="${ticks(stop)}" progress="${outcome.problem ? "50" : "100"}" processed="true" withDynamicComponents="False">` +
    `${manifestXml(outcome, stop)}<upgradeSolutionPackageInformation />${sections.join("")}</importexportxml>`
  );
}
