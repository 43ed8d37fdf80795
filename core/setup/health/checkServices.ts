import { serviceUrl } from "../../businesscentral/companyAddress";
import { propertiesByService } from "../../businesscentral/metadata";
import { propertyIn, propertyName } from "../../businesscentral/propertyNames";
import type { ServiceNames } from "../../businesscentral/propertyNames";
import { neededNames, readRow } from "../../businesscentral/rowShape";
import type { ServiceAnswer } from "../../businesscentral/serviceAnswer";
import type { ServiceProblem } from "../../businesscentral/serviceProblem";
import { addressesOf } from "../../connection/endpoint";
import { askableSources } from "../../connection/usableConnection";
import { textOf } from "../../values/wireValue";
import { ask, callerName, rootUrl, send } from "./asking";
import type { Asking } from "./asking";
import { checkLocation } from "./checkLocation";
import { about, finding } from "./finding";
import type { HealthFinding } from "./finding";
import { SERVICE_PAGES } from "./servicePages";
import type { ServicePage } from "./servicePages";

interface PageReading {
  readonly page: ServicePage;
  readonly name: string;
  readonly answer: ServiceAnswer;
}

/** Whether each published page answers, has the properties that are read, and gives an item. */
export async function checkServices(asking: Asking): Promise<readonly HealthFinding[]> {
  const { services } = asking.connection;
  const readings: PageReading[] = [];
  for (const page of SERVICE_PAGES) {
    const name = services[page.id];
    // One after the other: a check never loads a server that others work with.
    if (name !== null) {
      readings.push({ page, name, answer: await ask(asking, serviceUrl(asking.address, name, { $top: "1" }), name) });
    }
  }
  const addresses = addressesOf(asking.connection);
  const hasSource = askableSources(asking.connection, addresses.ok ? addresses.api : null).length > 0;
  const published = SERVICE_PAGES.map((page) =>
    serviceFinding(
      asking,
      page,
      readings.find((one) => one.page === page),
    ),
  );
  const known = await readMetadata(asking);
  return [
    ...(hasSource ? [] : [finding("service", "serviceNoSource")]),
    ...published,
    ...propertyFindings(asking, readings, known),
    sampleFinding(asking, readings, known),
    ...(await checkLocation(asking)),
  ];
}

function serviceFinding(asking: Asking, page: ServicePage, reading: PageReading | undefined): HealthFinding {
  const { id } = page;
  if (reading === undefined) {
    return about(id, notNamed(page));
  }
  const { name, answer } = reading;
  if (answer.ok) {
    return about(id, finding("service", "servicePublished", name));
  }
  switch (answer.problem.kind) {
    case "notPublished":
      return about(id, notPublished(page, name));
    case "forbidden":
      return about(id, finding("service", "serviceForbidden", name, callerName(asking)));
    default:
      return about(id, finding("service", "serviceFailed", name, problemText(answer.problem)));
  }
}

function notNamed({ pageId, isOlder, usualName }: ServicePage): HealthFinding {
  if (pageId === null) {
    return finding("service", "serviceOwnNotNamed");
  }
  return finding("service", isOlder === true ? "serviceOlderNotNamed" : "serviceNotNamed", usualName, String(pageId));
}

function notPublished({ pageId, isOlder }: ServicePage, name: string): HealthFinding {
  if (pageId === null) {
    return finding("service", "serviceOwnNotPublished", name);
  }
  return finding(
    "service",
    isOlder === true ? "serviceOlderNotPublished" : "serviceNotPublished",
    name,
    String(pageId),
  );
}

/** Business Central's own words where it gave some, else what kind of failure it was. */
function problemText(problem: ServiceProblem): string {
  if (problem.kind === "refused") {
    return problem.detail ?? `HTTP ${problem.status}`;
  }
  return problem.kind === "unavailable" ? `HTTP ${problem.status}` : problem.kind;
}

type Metadata = ReadonlyMap<string, ReadonlySet<string>>;

async function readMetadata(asking: Asking): Promise<Metadata | null> {
  const outcome = await send(asking, rootUrl(asking, "$metadata"), { Accept: "application/xml" });
  return outcome.kind === "response" && outcome.status === 200 ? propertiesByService(outcome.body) : null;
}

function propertyFindings(
  { connection }: Asking,
  readings: readonly PageReading[],
  metadata: Metadata | null,
): readonly HealthFinding[] {
  const published = readings.filter(({ answer }) => answer.ok);
  if (published.length === 0) {
    return [finding("properties", "notReached")];
  }
  return published.map(({ page, name }) => {
    const known = metadata?.get(name);
    if (known === undefined) {
      return about(page.id, finding("properties", "metadataNotReadable", name));
    }
    const names: ServiceNames = { overrides: connection.propertyNames[name] ?? {}, known };
    const missing = neededNames(page.shape).filter((usual) => !known.has(propertyName(names, usual)));
    return about(
      page.id,
      missing.length === 0
        ? finding("properties", "propertiesFound", name)
        : finding(
            "properties",
            page.pageId === null ? "propertiesOwnMissing" : "propertiesMissing",
            name,
            missing.join(", "),
          ),
    );
  });
}

/** Reads one item as the controls do. */
function sampleFinding(
  { connection }: Asking,
  readings: readonly PageReading[],
  metadata: Metadata | null,
): HealthFinding {
  const reading = readings.find(
    ({ page, answer }) => (page.id === "itemCard" || page.id === "productItemAvailability") && answer.ok,
  );
  if (reading?.answer.ok !== true) {
    return finding("sampleItem", "notReached");
  }
  const { page, name, answer } = reading;
  const [row] = answer.rows;
  if (row === undefined) {
    return finding("sampleItem", "sampleEmpty", name);
  }
  const names: ServiceNames = { overrides: connection.propertyNames[name] ?? {}, known: metadata?.get(name) ?? null };
  const valueOf = (usual: string): unknown => row[propertyIn(row, names, usual) ?? usual];
  const read = readRow(valueOf, page.shape);
  if (typeof read === "string") {
    return finding("sampleItem", "sampleUnexpected", name, read);
  }
  return finding("sampleItem", "sampleRead", itemNumber(valueOf), String(valueOf("Inventory")));
}

function itemNumber(valueOf: (usual: string) => unknown): string {
  return textOf(valueOf("No")) ?? textOf(valueOf("ItemNo")) ?? "";
}
