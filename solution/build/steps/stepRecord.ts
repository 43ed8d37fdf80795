import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildStep } from "./buildStep";
import { contentHash, filesAt } from "./contentHash";

const FOLDER = "out/.build";

interface StepRecord {
  readonly inputs: string;
  readonly outputs: string;
  readonly summary: string;
}

/** The summary of the step's last run, if neither its inputs nor its outputs have changed since; otherwise undefined. */
export function upToDateSummary(root: string, step: BuildStep): string | undefined {
  const record = readRecord(recordPath(root, step));
  if (record?.inputs !== inputHash(root, step) || record.outputs !== outputHash(root, step)) {
    return undefined;
  }
  return record.summary;
}

/** @param run.inputs inputHash before the step ran: what is edited meanwhile may not be in the result */
export function saveRecord(root: string, step: BuildStep, run: Pick<StepRecord, "inputs" | "summary">): void {
  const record: StepRecord = { ...run, outputs: outputHash(root, step) };
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(recordPath(root, step), `${JSON.stringify(record, null, 2)}\n`);
}

export function forgetRecord(root: string, step: BuildStep): void {
  rmSync(recordPath(root, step), { force: true });
}

/** What decides the step's result, as it is now. */
export function inputHash(root: string, step: BuildStep): string {
  return `${contentHash(root, step.inputs())} ${step.setting ?? ""}`;
}

function outputHash(root: string, step: BuildStep): string {
  return contentHash(root, filesAt(root, step.outputs));
}

function recordPath(root: string, step: BuildStep): string {
  return join(root, FOLDER, `${step.name}.json`);
}

/** A record that cannot be read counts as none: the step then runs again. */
function readRecord(path: string): StepRecord | undefined {
  if (!existsSync(path)) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is StepRecord {
  return (
    typeof value === "object" &&
    value !== null &&
    "inputs" in value &&
    "outputs" in value &&
    "summary" in value &&
    typeof value.summary === "string"
  );
}
