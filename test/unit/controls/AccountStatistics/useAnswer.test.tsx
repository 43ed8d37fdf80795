/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { useAnswer } from "../../../../controls/AccountStatistics/useAnswer";
import type { Ask } from "../../../../controls/AccountStatistics/useAnswer";

afterEach(cleanup);

function Probe({
  question,
  start,
}: {
  readonly question: Ask<string> | null;
  readonly start: "atOnce" | "onDemand";
}): React.ReactElement {
  const { answer, isAsking, ask } = useAnswer(question, start);
  return <button onClick={ask}>{`${answer ?? "nothing"}${isAsking ? ", asking" : ""}`}</button>;
}

/** A question whose answers are given by hand. */
function byHand() {
  const asked: { signal: AbortSignal; answer: (text: string) => Promise<void> }[] = [];
  const question: Ask<string> = (signal) =>
    new Promise((resolve) => {
      asked.push({
        signal,
        answer: (text) =>
          act(async () => {
            resolve(text);
            await Promise.resolve();
          }),
      });
    });
  return { question, asked };
}

const shown = () => screen.getByRole("button").textContent;

describe("useAnswer", () => {
  it("asks at once and keeps the answer while asking again", async () => {
    const { question, asked } = byHand();
    render(<Probe question={question} start="atOnce" />);
    expect(shown()).toBe("nothing, asking");
    await asked[0]?.answer("one");
    expect(shown()).toBe("one");
    fireEvent.click(screen.getByRole("button"));
    expect(shown()).toBe("one, asking");
    await asked[1]?.answer("two");
    expect(shown()).toBe("two");
  });

  it("asks on demand only", async () => {
    const { question, asked } = byHand();
    render(<Probe question={question} start="onDemand" />);
    expect([shown(), asked.length]).toEqual(["nothing", 0]);
    fireEvent.click(screen.getByRole("button"));
    expect([shown(), asked.length]).toEqual(["nothing, asking", 1]);
    await asked[0]?.answer("one");
    expect(shown()).toBe("one");
  });

  it("drops answer and call of another question, and asks the new one only on demand", async () => {
    const first = byHand();
    const second = byHand();
    const { rerender } = render(<Probe question={first.question} start="onDemand" />);
    fireEvent.click(screen.getByRole("button"));
    rerender(<Probe question={second.question} start="onDemand" />);
    expect([shown(), second.asked.length]).toEqual(["nothing", 0]);
    expect(first.asked[0]?.signal.aborted).toBe(true);
    fireEvent.click(screen.getByRole("button"));
    await second.asked[0]?.answer("new");
    expect(shown()).toBe("new");
    await first.asked[0]?.answer("late");
    expect(shown()).toBe("new");
  });

  it("asks a new question at once where that is wanted", () => {
    const first = byHand();
    const second = byHand();
    const { rerender } = render(<Probe question={first.question} start="atOnce" />);
    rerender(<Probe question={second.question} start="atOnce" />);
    expect([shown(), second.asked.length]).toEqual(["nothing, asking", 1]);
  });

  it("has nothing to say where there is nothing to ask", () => {
    render(<Probe question={null} start="atOnce" />);
    expect(shown()).toBe("nothing");
  });

  it("cancels what is under way when it is left", () => {
    const { question, asked } = byHand();
    render(<Probe question={question} start="atOnce" />).unmount();
    expect(asked[0]?.signal.aborted).toBe(true);
  });
});
