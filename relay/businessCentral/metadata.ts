import { propertiesByService } from "../../core/businesscentral/metadata";
import type { Reads } from "../reads/readQuestion";
import type { Answer } from "./answer";

/** The services that a connection lets through and their properties, as a document of the same kind; of everything else not even the name. */
export function metadataAnswer(edmx: string, { services }: Reads): Answer {
  const known = propertiesByService(edmx);
  const types = services.flatMap(({ name, mayFilter }) => {
    const properties = [...(known.get(name) ?? [])].filter(mayFilter);
    // Names are letters, digits and underscores, by the reader's own rule.
    return known.has(name)
      ? [
          `<EntityType Name="${name}">`,
          ...properties.map((property) => `<Property Name="${property}" Type="Edm.Untyped"/>`),
          "</EntityType>",
        ]
      : [];
  });
  const body = [
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>',
    '<Schema Namespace="NAV" xmlns="http://docs.oasis-open.org/odata/ns/edm">',
    ...types,
    "</Schema></edmx:DataServices></edmx:Edmx>",
  ].join("");
  return { status: 200, contentType: "application/xml", body, retryAfter: null };
}
