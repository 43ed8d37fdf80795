import type { Accessor, Scalar, Scope, ValueType } from "../query/accessor";
import type { JsonObject } from "../webapi/serializeRow";
import { notImplemented, unknownProperty } from "../errors";
import { isObject } from "../writes/readPayload";

function read(item: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), item);
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function typeOf(values: readonly unknown[]): ValueType {
  const sample = values.find((value) => value !== undefined && value !== null);
  if (typeof sample === "number") {
    return "number";
  }
  return typeof sample === "boolean" ? "boolean" : "text";
}

/** Looks names up in metadata objects: a name is known when one of them has it. */
export function objectScope(items: readonly JsonObject[], typeName: string): Scope<JsonObject> {
  return {
    accessor(path): Accessor<JsonObject> {
      const values = items.map((item) => read(item, path));
      if (items.length > 0 && values.every((value) => value === undefined)) {
        throw unknownProperty(path.join("/"), typeName);
      }
      return {
        type: typeOf(values),
        read: (item) => {
          const value = read(item, path);
          return isScalar(value) ? value : null;
        },
      };
    },
    collection(path) {
      throw notImplemented(`any and all over '${path.join("/")}' in metadata`);
    },
  };
}
