import type { SolutionPart } from "../organization/customizations";
import type { ImportProblem } from "./importProblem";

export interface PartResult {
  /** The import job's element that lists it, e.g. entities, securityroles, webResources. */
  readonly section: string;
  readonly id: string;
  readonly name: string;
  readonly result: "success" | "warning" | "failure";
  readonly problem: ImportProblem | null;
}

/** What an import did, part by part: the import job shows it, and uninstalling goes by it. */
export class ImportReport {
  readonly results: PartResult[] = [];
  readonly parts: SolutionPart[] = [];
  /** What the sandbox left out with a warning, by component type and key: nothing in the file may need it afterwards. */
  private readonly absent = new Set<string>();

  /** @param type component type; null for an id that says which component it is of any type */
  leaveOut(type: number | null, key: string): void {
    this.absent.add(`${type ?? "*"}/${key.toLowerCase()}`);
  }

  isLeftOut(type: number, key: string): boolean {
    return [type, "*"].some((each) => this.absent.has(`${each}/${key.toLowerCase()}`));
  }

  success(section: string, id: string, name: string): void {
    this.results.push({ section, id, name, result: "success", problem: null });
  }

  warning(section: string, id: string, name: string, problem: ImportProblem): void {
    this.results.push({ section, id, name, result: "warning", problem });
  }

  failure(section: string, id: string, name: string, problem: ImportProblem): void {
    this.results.push({ section, id, name, result: "failure", problem });
  }

  /** Remembers that the solution holds this part. */
  hold(part: SolutionPart): void {
    this.parts.push(part);
  }
}
