import type { ServiceRows } from "../businesscentral/askServices";

/** Services that a server said it does not publish, and until when that is believed, by name. */
export type AbsentServices = Map<
  string,
  { readonly answer: Extract<ServiceRows, { readonly ok: false }>; readonly until: number }
>;
