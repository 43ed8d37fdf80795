import { SalesError } from "../errors";
import { at, childNamed, childrenNamed } from "../xml/element";
import { parseXml } from "../xml/parseXml";

/** An entity of Business Central's API, as its service metadata document describes it. */
export interface ApiEntity {
  /** e.g. salesOrder */
  readonly name: string;
  /** e.g. salesOrders */
  readonly set: string;
  readonly key: string;
  readonly properties: readonly ApiProperty[];
}

export interface ApiProperty {
  readonly name: string;
  /** e.g. Edm.Decimal */
  readonly type: string;
  readonly maxLength: number | null;
}

/** The entities of a service metadata document (EDMX), by name. @throws SalesError for what is none. */
export function readEntities(edmx: string): ReadonlyMap<string, ApiEntity> {
  const read = parseXml(edmx);
  const schema = read.ok ? at(read.root, "edmx:DataServices", "Schema") : null;
  const container = childNamed(schema, "EntityContainer");
  const setOf = new Map(
    childrenNamed(container, "EntitySet").map(({ attributes }) => [
      (attributes.EntityType ?? "").replace(/^.*\./, ""),
      attributes.Name ?? "",
    ]),
  );
  const entities = childrenNamed(schema, "EntityType").flatMap((element): ApiEntity[] => {
    const name = element.attributes.Name ?? "";
    const [key] = childrenNamed(childNamed(element, "Key"), "PropertyRef");
    const set = setOf.get(name);
    return set === undefined || key?.attributes.Name === undefined
      ? []
      : [
          {
            name,
            set,
            key: key.attributes.Name,
            properties: childrenNamed(element, "Property").map(({ attributes }) => ({
              name: attributes.Name ?? "",
              type: attributes.Type ?? "",
              maxLength: attributes.MaxLength === undefined ? null : Number(attributes.MaxLength),
            })),
          },
        ];
  });
  if (entities.length === 0) {
    throw new SalesError(400, "0x80040265", "The Business Central that was named has no metadata of API v2.0.");
  }
  return new Map(entities.map((entity) => [entity.name, entity]));
}
