import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BuildStep, StepResult } from "../../../../solution/build/steps/buildStep";
import { filesAt } from "../../../../solution/build/steps/contentHash";
import { runSteps } from "../../../../solution/build/steps/runSteps";
import { temporaryRepository, writeIn } from "../support/temporaryRepository";

interface Changes {
  readonly setting?: string;
  readonly result?: StepResult;
  /** What somebody does while the step runs, after it has read its inputs. */
  readonly meanwhile?: () => void;
}

interface Bench {
  readonly root: string;
  /** Builds once; returns what was logged. */
  build(changes?: Changes): Promise<readonly string[]>;
}

const COPIED: StepResult = { ok: true, summary: "1 copied" };

/** A step that copies source/ to out/copy.txt. */
function bench(): Bench {
  const root = temporaryRepository({ "source/a.txt": "one", "source/deep/b.txt": "two" }, { packages: false });
  return {
    root,
    build: async ({ setting = "same", result = COPIED, meanwhile }: Changes = {}) => {
      const log: string[] = [];
      let time = 0;
      const step: BuildStep = {
        name: "copy",
        announcement: "copying",
        inputs: () => filesAt(root, ["source", "absent"]),
        setting,
        outputs: ["out/copy.txt"],
        run: async () => {
          writeIn(root, "out/copy.txt", readFileSync(join(root, "source/a.txt")));
          meanwhile?.();
          return await Promise.resolve(result);
        },
      };
      const succeeded = await runSteps([[step]], { root, log: (line) => log.push(line), now: () => (time += 500) });
      return [...log, succeeded ? "succeeded" : "stopped"];
    },
  };
}

const RAN = ["copy: copying ...", "copy: 1 copied, 0.5 s", "build: done, 1.5 s", "succeeded"];
const SKIPPED = ["copy: unchanged, 1 copied", "build: nothing to do, 0.5 s", "succeeded"];

describe("building again", () => {
  it("does nothing and says so when nothing has changed", async () => {
    const { build } = bench();
    expect(await build()).toEqual(RAN);
    expect(await build()).toEqual(SKIPPED);
  });

  it("runs when a source was edited while the step ran last", async () => {
    const { root, build } = bench();
    await build({ meanwhile: () => writeIn(root, "source/a.txt", "edited") });
    expect(await build()).toEqual(RAN);
    expect(readFileSync(join(root, "out/copy.txt"), "utf8")).toBe("edited");
  });

  it("does nothing when a file was written again with the same content", async () => {
    const { root, build } = bench();
    await build();
    writeIn(root, "source/a.txt", "one");
    expect(await build()).toEqual(SKIPPED);
  });

  it.each<readonly [string, (root: string) => void]>([
    [
      "an input has changed",
      (root) => {
        writeIn(root, "source/deep/b.txt", "2");
      },
    ],
    [
      "an input is new",
      (root) => {
        writeIn(root, "source/c.txt", "");
      },
    ],
    [
      "an input was renamed",
      (root) => {
        rmSync(join(root, "source/deep/b.txt"));
        writeIn(root, "source/deep/c.txt", "two");
      },
    ],
    [
      "its output was deleted",
      (root) => {
        rmSync(join(root, "out/copy.txt"));
      },
    ],
    [
      "its output was changed by hand",
      (root) => {
        writeIn(root, "out/copy.txt", "mine");
      },
    ],
    [
      "its record cannot be read",
      (root) => {
        writeIn(root, "out/.build/copy.json", "{");
      },
    ],
    [
      "its record is another's",
      (root) => {
        writeIn(root, "out/.build/copy.json", "[]");
      },
    ],
  ])("runs a step when %s", async (_, change) => {
    const { root, build } = bench();
    await build();
    change(root);
    expect(await build()).toEqual(RAN);
  });

  it("runs a step when its setting has changed", async () => {
    const { build } = bench();
    await build();
    expect(await build({ setting: "other" })).toEqual(RAN);
  });

  it("stops at a step that fails, and runs it again the next time", async () => {
    const { root, build } = bench();
    await build();
    writeIn(root, "source/a.txt", "broken");
    const failed = await build({ result: { ok: false, messages: ["a.txt: is broken."] } });
    expect(failed).toEqual(["copy: copying ...", "a.txt: is broken.", "copy: failed after 0.5 s", "stopped"]);
    expect(await build()).toEqual(RAN);
  });
});

describe("rounds", () => {
  interface Plan {
    readonly name: string;
    /** The step ends once this one has begun. */
    readonly until?: string;
    readonly fails?: boolean;
  }

  /** Builds with steps that write nothing; returns which began and ended, in order. */
  async function build(rounds: readonly (readonly (Plan | readonly Plan[])[])[]): Promise<readonly string[]> {
    const root = temporaryRepository({ "a.txt": "one" }, { packages: false });
    const seen: string[] = [];
    const begun = new Map<string, () => void>();
    const beginnings = new Map<string, Promise<void>>();
    for (const { name } of rounds.flat(2)) {
      beginnings.set(name, new Promise((resolve) => begun.set(name, resolve)));
    }
    const step = ({ name, until, fails = false }: Plan): BuildStep => ({
      name,
      announcement: "working",
      inputs: () => filesAt(root, ["a.txt"]),
      outputs: [],
      run: async () => {
        seen.push(`${name} began`);
        begun.get(name)?.();
        await (until === undefined ? undefined : beginnings.get(until));
        seen.push(`${name} ended`);
        return fails ? { ok: false, messages: [] } : COPIED;
      },
    });
    const steps = rounds.map((round) => round.map((lane) => ("name" in lane ? step(lane) : lane.map(step))));
    const succeeded = await runSteps(steps, { root, log: () => undefined, now: () => 0 });
    return [...seen, succeeded ? "succeeded" : "stopped"];
  }

  it("runs the steps of a round side by side, and the next round after all of them", async () => {
    const seen = await build([[{ name: "controls", until: "scripts" }, { name: "scripts" }], [{ name: "pack" }]]);
    expect(seen.slice(0, 2)).toEqual(["controls began", "scripts began"]);
    expect(seen.slice(2, 4).sort()).toEqual(["controls ended", "scripts ended"]);
    expect(seen.slice(4)).toEqual(["pack began", "pack ended", "succeeded"]);
  });

  it("runs the steps of a lane one after the other, beside other lanes, and none after one that fails", async () => {
    const seen = await build([
      [
        { name: "controls", until: "scripts" },
        [{ name: "shell" }, { name: "scripts", fails: true }, { name: "pages" }],
      ],
    ]);
    expect(seen.slice(0, 2)).toEqual(["controls began", "shell began"]);
    expect(seen.indexOf("shell ended")).toBeLessThan(seen.indexOf("scripts began"));
    expect(seen).not.toContain("pages began");
    expect(seen.slice(-1)).toEqual(["stopped"]);
  });

  it("waits for what runs beside a step that fails, and begins no further round", async () => {
    const seen = await build([
      [
        { name: "controls", until: "scripts" },
        { name: "scripts", fails: true },
      ],
      [{ name: "pack" }],
    ]);
    expect(seen).toContain("controls ended");
    expect(seen).not.toContain("pack began");
    expect(seen.at(-1)).toBe("stopped");
  });
});
