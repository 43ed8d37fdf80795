import { statSync } from "node:fs";
import { join } from "node:path";
import type { Measured } from "./table";

/** Bytes of the sandbox's client when it had Fluent 9.46.2 and hosted our own controls only (28 November 2026). */
const BYTES_THEN = 1_370_030;

/** How large the sandbox's client is beside what it was. It needs a build. */
export function measureShell(): readonly Measured[] {
  return [
    {
      what: "the sandbox's client in bytes ÷ as it was with Fluent 9.46.2 and our own controls only",
      is: statSync(join(__dirname, "../../out/sandbox/shell/shell.js")).size / BYTES_THEN,
      atMost: 1.2,
    },
  ];
}
