import { healthCommand } from "./healthCommand";

void healthCommand(process.argv.slice(2), process.env.DATAVERSE_TOKEN, {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
}).then((code) => {
  process.exitCode = code;
});
