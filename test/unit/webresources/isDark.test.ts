/** @jest-environment jsdom */
import { isDark } from "../../../webresources/shared/isDark";

/** A page or a script of the app in a frame of its own. */
function framed(): Window {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  if (frame.contentWindow === null) {
    throw new Error("The frame has no window.");
  }
  return frame.contentWindow;
}

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, "", "/");
});

describe("whether the app is dark", () => {
  it.each([
    ["dark", "/main.aspx?flags=a%2CthemeOption%3Ddarkmode", true],
    ["light", "/main.aspx?flags=a", false],
    ["light without a word", "/main.aspx", false],
  ])("is seen from its own window and from frames in it: %s", (_name, address, expected) => {
    history.replaceState(null, "", address);
    expect([isDark(window), isDark(framed())]).toEqual([expected, expected]);
  });

  it("is not where the app's window is of another origin", () => {
    const outside = {
      get location(): Location {
        throw new DOMException("Blocked a frame with origin.", "SecurityError");
      },
    };
    const own = { location: { href: "https://sales.example/page.html", search: "" }, parent: outside };
    expect(isDark(own as unknown as Window)).toBe(false);
  });
});
