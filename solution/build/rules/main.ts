import { join } from "node:path";
import { rulesCommand } from "./rulesCommand";

process.exitCode = rulesCommand(process.argv.slice(2), {
  root: join(__dirname, "..", "..", ".."),
  log: (line) => {
    console.error(line);
  },
});
