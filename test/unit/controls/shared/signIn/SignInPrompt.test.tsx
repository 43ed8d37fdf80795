/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { describeSignIn } from "../../../../../controls/shared/signIn/describeSignIn";
import { SignInPrompt } from "../../../../../controls/shared/signIn/SignInPrompt";
import type { SignInPort } from "../../../../../controls/shared/signIn/SignInPrompt";
import { secret } from "../../../../../core/values/secret";
import type { SignInProblem, TokenOutcome } from "../../../../../core/values/signIn";
import { stringsOf } from "../../../../support/strings";

const english = stringsOf("AccountStatistics");
const norwegian = stringsOf("AccountStatistics", 1044);
const SIGN_IN = { tenantId: "t", clientId: "c", scope: "s" };

let finish: (outcome: TokenOutcome) => void;
let asked: unknown[];
let listeners: Set<() => void>;
let times: number;

const port: SignInPort = {
  signIn: (signIn) => {
    asked.push(signIn);
    return new Promise((resolve) => (finish = resolve));
  },
  whenSignedIn: (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

beforeEach(() => {
  [asked, listeners, times] = [[], new Set(), 0];
});
afterEach(cleanup);

const prompt = () =>
  render(<SignInPrompt signIn={SIGN_IN} port={port} strings={english} onSignedIn={() => void times++} />);
const button = () => screen.getByRole("button", { name: "Sign in" });
const answer = (outcome: TokenOutcome) => act(() => Promise.resolve(finish(outcome)));
const status = () => screen.getByRole("status").textContent;

describe("the button to sign in", () => {
  it("opens one window, and asks again when somebody has signed in", async () => {
    prompt();
    expect([status(), asked]).toEqual(["", []]);
    fireEvent.click(button());
    expect(status()).toBe("A window for signing in is open.");
    fireEvent.click(button());
    expect(asked).toEqual([SIGN_IN]);
    listeners.forEach((listener) => listener());
    await answer({ ok: true, token: secret("token-1") });
    expect([times, status()]).toEqual([1, ""]);
  });

  it("says what became of a sign-in that did not work, and can be pressed again", async () => {
    prompt();
    fireEvent.click(button());
    await answer({ ok: false, problem: { kind: "closed" } });
    expect(status()).toBe(
      "The sign-in was not finished. The window was closed, or another one is still open. Sign in again.",
    );
    fireEvent.click(button());
    expect([asked.length, status()]).toEqual([2, "A window for signing in is open."]);
  });

  it("listens no longer once it is gone", async () => {
    const { unmount } = prompt();
    fireEvent.click(button());
    unmount();
    expect(listeners.size).toBe(0);
    await answer({ ok: false, problem: { kind: "closed" } });
  });
});

describe("why there is no token", () => {
  const PROBLEMS: readonly (readonly [SignInProblem, string, string])[] = [
    [{ kind: "needed" }, "Sign in to Business Central", "Logg på Business Central"],
    [{ kind: "closed" }, "The sign-in was not finished", "Påloggingen ble ikke fullført"],
    [
      { kind: "blocked" },
      "The browser blocked the window for signing in",
      "Nettleseren blokkerte vinduet for pålogging",
    ],
    [{ kind: "declined" }, "The access was not granted", "Tilgangen ble ikke gitt"],
    [{ kind: "offline" }, "Microsoft Entra ID does not answer", "Microsoft Entra ID svarer ikke"],
    [{ kind: "scriptMissing" }, "Signing in could not be loaded", "Påloggingen kunne ikke lastes"],
    [{ kind: "failed", code: "state_mismatch" }, "Signing in failed", "Påloggingen mislyktes"],
  ];

  it.each(PROBLEMS)("is said with what to do: %j", (problem, headline, overskrift) => {
    const told = describeSignIn(problem, english);
    expect(told.headline).toBe(headline);
    expect(told.explanation).not.toBe("");
    expect(describeSignIn(problem, norwegian).headline).toBe(overskrift);
    if (problem.kind === "failed") {
      expect(told.explanation).toContain("state_mismatch");
    }
  });
});
