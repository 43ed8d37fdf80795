import { readOptions } from "../../bench/options";

const PARTS = ["shell", "relay", "load"] as const;

describe("what a bench run measures", () => {
  it.each([
    [[], ["shell", "relay", "load"], { clients: 50, seconds: 60 }],
    [["load", "shell"], ["shell", "load"], { clients: 50, seconds: 60 }],
    [["relay", "--clients", "5", "--seconds", "1.5"], ["relay"], { clients: 5, seconds: 1.5 }],
  ])("%j: parts in their order, and how it is loaded", (args, parts, load) => {
    expect(readOptions(args, PARTS)).toEqual({ parts, load });
  });

  it.each([
    [["browsers"], "There is no part browsers; the parts are shell, relay, load."],
    [["--clients", "0"], "--clients is a whole number from 1 to 500"],
    [["--clients", "501"], "given: 501, 60"],
    [["--seconds", "soon"], "given: 50, soon"],
    [["--rounds", "3"], "Unknown option '--rounds'"],
  ])("%j is refused before anything is measured", (args, words) => {
    expect(() => readOptions(args, PARTS)).toThrow(words);
  });
});
