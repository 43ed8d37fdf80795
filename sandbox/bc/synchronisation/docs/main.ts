import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { NORWEGIAN } from "./norwegian";
import { ENGLISH } from "./words";
import { writeMappings } from "./writeMappings";

const DOCS = join(__dirname, "..", "..", "..", "..", "docs");
writeFileSync(join(DOCS, "synchronisation.md"), writeMappings(ENGLISH));
writeFileSync(join(DOCS, "synchronisation.nb.md"), writeMappings(NORWEGIAN));
