import type { RenderContext } from "../../../../controls/AccountStatistics/strings";
import { PLAIN_FORMAT } from "../../../support/plainFormat";
import { stringsOf } from "../../../support/strings";

/** English, plain formats, and the morning of 3 March 2026. */
export const SURROUNDINGS: RenderContext = {
  strings: stringsOf("AccountStatistics"),
  format: PLAIN_FORMAT,
  now: new Date("2026-03-03T09:00:00Z"),
};
