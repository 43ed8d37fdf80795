import { install } from "../../../../solution/deploy/commands/install";
import type { CommandContext } from "../../../../solution/deploy/commands/command";
import { createWebApi } from "../../../../solution/deploy/environment/webApi";
import { answer, collection, refusal, scripted, scriptedStore } from "../../../support/fakeStore";
import type { Script } from "../../../support/fakeStore";

const PRODUCT = "BusinessCentralSales";
const installed = (...solutions: readonly (readonly [string, string])[]) =>
  collection(...solutions.map(([uniquename, version]) => ({ uniquename, version, ismanaged: true })));

const STAGED = answer(200, {
  StageSolutionResults: { StageSolutionStatus: "Passed", StageSolutionUploadId: "u1" },
});
const BEGUN = answer(200, { AsyncOperationId: "j1", ImportJobKey: "k1" });
const FAILED = answer(200, { statecode: 3, statuscode: 31, friendlymessage: "The form is broken." });
const RUNNING = answer(200, { statecode: 1, statuscode: 20 });

/** Upgrades to 2.0.0.0 in an environment that has `before`, and `after` once the job has ended. */
async function upgrade(before: ReturnType<typeof installed>, after: Script[string], script: Script = {}) {
  let asked = 0;
  const http = scripted({
    solutions: (request) => (asked++ === 0 ? before : typeof after === "function" ? after(request) : after),
    StageSolution: STAGED,
    StageAndUpgradeAsync: BEGUN,
    ImportSolutionAsync: BEGUN,
    importjobs: answer(200, { data: "" }),
    ...script,
    ...("asyncoperations" in script ? {} : { asyncoperations: FAILED }),
  });
  let now = 0;
  const context: CommandContext = {
    api: createWebApi(http),
    store: scriptedStore({}).store,
    pace: {
      now: () => now,
      sleep: (ms) => {
        now += ms;
        return Promise.resolve();
      },
      everyMs: 30_000,
      patienceMs: 60_000,
      progress: () => undefined,
    },
    isDryRun: false,
    confirm: () => Promise.resolve(true),
  };
  const { exit, lines } = await install(context, {
    packages: [
      {
        file: "new.zip",
        bytes: new Uint8Array(),
        uniqueName: PRODUCT,
        version: "2.0.0.0",
        isManaged: true,
        variables: [],
      },
    ],
    isUpgrade: true,
    overwriteUnmanaged: false,
    skipLowerVersion: false,
    variables: new Map(),
  });
  return { exit, lines };
}

const OLD = [PRODUCT, "1.0.0.0"] as const;
const AGAIN = "Mend the cause and run the same command again.";

describe("never two imports at once", () => {
  const others = (times: number, asked: string[]): Script[string] => {
    let left = times;
    return ({ path }) => {
      asked.push(path.slice(0, path.indexOf("?")));
      const running = left-- > 0 ? [{ name: "Import Solution Theirs" }] : [];
      return path.includes("$filter") ? collection(...running) : answer(200, { statecode: 3, statuscode: 30 });
    };
  };

  test("waits until the other one has ended", async () => {
    const asked: string[] = [];
    const { exit, lines } = await upgrade(installed(OLD), installed(OLD), { asyncoperations: others(2, asked) });
    expect([exit, lines[0]]).toEqual([0, `${PRODUCT} 2.0.0.0 upgraded.`]);
    expect(asked).toEqual(["asyncoperations", "asyncoperations", "asyncoperations", "asyncoperations(j1)"]);
  });

  test("sends nothing where the other one outlasts the patience", async () => {
    const script = { asyncoperations: others(99, []), StageSolution: refusal(500, "Never asked.") };
    expect(await upgrade(installed(OLD), installed(OLD), script)).toEqual({
      exit: 2,
      lines: [
        "Another job still runs in the environment: Import Solution Theirs. Run the same command again once it has ended.",
      ],
    });
  });
});

describe("an upgrade that failed says in which state the environment is, and how to go on", () => {
  test("the old version in use", async () => {
    expect(await upgrade(installed(OLD), installed(OLD))).toEqual({
      exit: 1,
      lines: [`${PRODUCT} 2.0.0.0 failed: The form is broken.`, `${PRODUCT} 1.0.0.0 is in use.`, AGAIN],
    });
  });

  test("the old version in use, and the new one beside it that never took its place", async () => {
    const { lines } = await upgrade(installed(OLD), installed(OLD, [`${PRODUCT}_Upgrade`, "2.0.0.0"]));
    expect(lines.slice(1)).toEqual([
      `${PRODUCT} 1.0.0.0 is in use.`,
      `${PRODUCT}_Upgrade 2.0.0.0 was imported beside it and never took its place: mend the cause and run the same command again, which finishes it. Or delete ${PRODUCT}_Upgrade in Power Apps, Solutions, and everything is as before.`,
    ]);
  });

  test("nothing installed, where nothing was", async () => {
    const { lines } = await upgrade(installed(), installed());
    expect(lines.slice(1)).toEqual([
      `${PRODUCT} is not installed. An import is taken back as a whole: mend the cause and run the same command again.`,
    ]);
  });

  test("not to be read any more", async () => {
    const { lines } = await upgrade(installed(OLD), refusal(403, "Rights are gone."));
    expect(lines.slice(1)).toEqual(["What is there now could not be read: Rights are gone. (0x0) Run bcsales status."]);
  });

  test("still running when the patience ended", async () => {
    const { exit, lines } = await upgrade(installed(OLD), installed(OLD), { asyncoperations: RUNNING });
    expect([exit, lines[0]]).toEqual([
      1,
      `${PRODUCT} 2.0.0.0 is not known to have ended: It still ran after 1 minutes.`,
    ]);
  });
});
