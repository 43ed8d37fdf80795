import { healthCommand } from "./healthCommand";

const output = {
  print: (text: string) => process.stdout.write(`${text}\n`),
  complain: (text: string) => process.stderr.write(`${text}\n`),
};

void healthCommand(process.argv.slice(2), process.env.DATAVERSE_TOKEN, output, process.env.BC_TOKEN).then((code) => {
  process.exitCode = code;
});
