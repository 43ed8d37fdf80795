import { strict } from "../unsupported";
import type { ClientApi, FormContext } from "./clientApi";
import { createData } from "./entity";
import { createFormUi } from "./formUi";

type Getter = (key?: string | number | ((item: object, index: number) => boolean)) => unknown;

/** `executionContext.getFormContext()`. */
export function createFormContext(api: ClientApi): FormContext {
  return strict("formContext", {
    data: createData(api),
    ui: createFormUi(api),
    getAttribute: getter(
      (name) => api.attribute(name),
      () => api.attributes(),
    ),
    getControl: getter(
      (id) => api.control(id),
      () => api.controls(),
    ),
  });
}

function getter(one: (key: string) => object | null, all: () => readonly (readonly [string, object])[]): Getter {
  return (key) => {
    const items = () => all().map(([, item]) => item);
    switch (typeof key) {
      case "string":
        return one(key);
      case "undefined":
        return items();
      case "number":
        return items()[key] ?? null;
      default:
        return items().filter(key);
    }
  };
}
