import { join } from "node:path";
import { typesCommand } from "./typesCommand";

process.exitCode = typesCommand(process.argv.slice(2), {
  root: join(__dirname, "..", "..", ".."),
  log: (line) => {
    console.error(line);
  },
});
