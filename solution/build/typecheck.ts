import { join } from "node:path";
import { typecheckRooms } from "./steps/typecheckRooms";

/** `npm run typecheck` exits with 1 when a room has type errors. */
async function main(): Promise<void> {
  const log = (line: string): void => {
    console.error(line);
  };
  const failed = await typecheckRooms({ root: join(__dirname, "..", ".."), log });
  if (failed.length === 0) {
    return;
  }
  log(`typecheck: errors in ${failed.join(", ")}`);
  process.exitCode = 1;
}

void main();
