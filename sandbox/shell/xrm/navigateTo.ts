import type { DialogSize } from "../dialogs";
import { bareId } from "../page/appLocation";
import type { AppPage } from "../page/appLocation";
import { isRow, textOf } from "../server/row";
import type { Row } from "../server/row";
import type { ShellServices } from "../services";
import { UnsupportedError } from "../unsupported";

const DIALOG = 2;
const SIDE = 2;

/** `Xrm.Navigation.navigateTo`: lists, records and web resources in place, web resources also as a dialog or side dialog. */
export async function navigateTo(
  { navigator, dialogs }: Pick<ShellServices, "navigator" | "dialogs">,
  input: unknown,
  options?: unknown,
): Promise<void> {
  if (!isRow(input)) {
    throw new Error(`navigateTo needs a page input, not ${JSON.stringify(input)}.`);
  }
  const page = pageOf(input);
  const how = isRow(options) ? options : {};
  if (how.target !== DIALOG) {
    await navigator.open(page);
    return;
  }
  if (page.kind !== "webresource") {
    throw new UnsupportedError(
      `navigateTo with the page type ${String(input.pageType)} as a dialog`,
      "Open web resources as dialogs only.",
    );
  }
  const [width, height] = [sizeOf(how.width), sizeOf(how.height)];
  await dialogs.show({
    kind: "webresource",
    name: page.name,
    title: textOf(how, "title") ?? "",
    position: how.position === SIDE ? "side" : "center",
    ...(page.data === undefined ? {} : { data: page.data }),
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
  });
}

function pageOf(input: Row): AppPage {
  const table = textOf(input, "entityName") ?? "";
  switch (input.pageType) {
    case "entityrecord": {
      const [id, formId] = [textOf(input, "entityId"), textOf(input, "formId")];
      return {
        kind: "record",
        table,
        id: id === null ? null : bareId(id),
        ...(formId === null ? {} : { formId: bareId(formId) }),
      };
    }
    case "entitylist": {
      const viewId = textOf(input, "viewId");
      return { kind: "list", table, ...(viewId === null ? {} : { viewId: bareId(viewId) }) };
    }
    case "webresource": {
      const data = textOf(input, "data");
      return { kind: "webresource", name: textOf(input, "webresourceName") ?? "", ...(data === null ? {} : { data }) };
    }
    default:
      throw new UnsupportedError(`navigateTo with the page type ${String(input.pageType)}`);
  }
}

/** A number of pixels, or `{ value, unit }`. */
function sizeOf(size: unknown): DialogSize | null {
  if (typeof size === "number") {
    return { value: size, unit: "px" };
  }
  return isRow(size) && typeof size.value === "number"
    ? { value: size.value, unit: size.unit === "%" ? "%" : "px" }
    : null;
}
