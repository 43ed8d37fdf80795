import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { writeMappings } from "./writeMappings";

writeFileSync(join(__dirname, "..", "..", "..", "..", "docs", "synchronisation.md"), writeMappings());
