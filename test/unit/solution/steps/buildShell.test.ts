import { buildShell } from "../../../../solution/build/steps/buildShell";
import { temporaryRepository } from "../support/temporaryRepository";

describe("building the sandbox's shell", () => {
  it("has nothing to do before there is one", async () => {
    expect(await buildShell(temporaryRepository()).run()).toEqual({ ok: true, summary: "no shell" });
  });

  it("runs the shell's own program", async () => {
    const root = temporaryRepository({ "sandbox/shell/build.ts": "const code: number = 0; process.exitCode = code;" });
    expect(await buildShell(root).run()).toEqual({ ok: true, summary: "bundled" });
  });

  it("passes on what that program says when it fails", async () => {
    const root = temporaryRepository({
      "sandbox/shell/build.ts": 'console.error("main.tsx: no such file"); process.exitCode = 3;',
    });
    expect(await buildShell(root).run()).toEqual({
      ok: false,
      messages: [
        "main.tsx: no such file",
        "sandbox/shell/build.ts ended with exit code 3. Correct what it names above.",
      ],
    });
  });
});
