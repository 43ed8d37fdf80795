import type { ColumnDescription } from "../../contract/tableDescription";
import type { BoundProperty, CustomControl } from "../form/formDefinition";
import type { Culture } from "../locale/culture";
import { formatValue } from "../record/formatValue";
import type { FormRecord } from "../record/formRecord";
import { strict } from "../unsupported";
import { attributeMetadata } from "./attributeMetadata";
import type { LoadedControl } from "./controlLibrary";
import type { PropertyDefinition } from "./controlManifest";
import { rawOf, rawOfStatic } from "./rawValue";

export interface ControlProperty {
  readonly raw: unknown;
  readonly formatted: string | undefined;
  readonly type: string;
  readonly error: boolean;
  readonly errorMessage: string;
  /** Undefined for properties that no column is bound to. */
  readonly attributes: Readonly<Record<string, unknown>> | undefined;
  readonly security: { readonly editable: boolean; readonly readable: boolean; readonly secured: boolean } | undefined;
}

interface Binding {
  readonly control: LoadedControl;
  readonly custom: CustomControl;
  readonly record: FormRecord;
  readonly culture: Culture;
}

/** `context.parameters`: every property of the manifest, whether the form gives it a value or not. */
export function readParameters({
  control,
  custom,
  record,
  culture,
}: Binding): Readonly<Record<string, ControlProperty>> {
  const parameters: Record<string, ControlProperty> = {};
  for (const definition of control.manifest.properties) {
    const bound = custom.properties.find(({ name, value }) => name === definition.name && value !== "");
    parameters[definition.name] = strict(
      `context.parameters.${definition.name}`,
      readProperty({ definition, bound, record, culture }),
    );
  }
  return parameters;
}

/** @throws Error when a binding names a property that the manifest does not have; import refuses that on the platform */
export function refuseUnknownProperties({ fullName, manifest }: LoadedControl, custom: CustomControl): void {
  for (const { name } of custom.properties) {
    if (!manifest.properties.some((definition) => definition.name === name)) {
      throw new Error(`Property ${name} is not declared in the control manifest of ${fullName}.`);
    }
  }
}

function readProperty({
  definition,
  bound,
  record,
  culture,
}: { readonly definition: PropertyDefinition; readonly bound: BoundProperty | undefined } & Pick<
  Binding,
  "record" | "culture"
>): ControlProperty {
  if (bound === undefined || bound.isStatic) {
    const type = bound?.type ?? definition.types[0] ?? "";
    const raw = rawOfStatic(bound?.value ?? definition.defaultValue, type);
    const formatted = raw === null ? undefined : (bound?.value ?? definition.defaultValue ?? undefined);
    return {
      raw,
      formatted,
      type,
      error: false,
      errorMessage: "",
      attributes: undefined,
      security: undefined,
      ...lookupMembers(type, null),
    };
  }
  const name = bound.value.toLowerCase();
  const column = record.column(name);
  const value = record.value(name);
  const type = definition.types.find((candidate) => candidate.startsWith("Lookup")) ?? definition.types[0] ?? "";
  return {
    raw: rawOf(value, column, culture.timeZone),
    formatted: value === null ? undefined : (record.formatted(name) ?? formatValue(value, column, culture)),
    type,
    error: false,
    errorMessage: "",
    attributes: attributeMetadata(column),
    security: {
      secured: column.isSecured,
      readable: column.canRead,
      editable: record.id === null ? column.canCreate : column.canUpdate,
    },
    ...lookupMembers(type, column),
  };
}

function lookupMembers(type: string, column: ColumnDescription | null): object {
  if (!type.startsWith("Lookup")) {
    return {};
  }
  return { getTargetEntityType: () => column?.targets?.[0] ?? "", getViewId: () => "" };
}
