import { hostTheme } from "../../../../controls/shared/hostTheme";

describe("hostTheme", () => {
  it("takes the app's theme", () => {
    const tokenTheme = { colorNeutralForeground1: "#fff" };
    expect(
      hostTheme({ fluentDesignLanguage: { tokenTheme, brand: {} } } as unknown as Parameters<typeof hostTheme>[0]),
    ).toBe(tokenTheme);
  });

  it.each([[undefined], [{}], [{ tokenTheme: {} }], [{ tokenTheme: null }]])(
    "does without where the host gives %p",
    (fluentDesignLanguage) => {
      expect(hostTheme({ fluentDesignLanguage } as unknown as Parameters<typeof hostTheme>[0])).toBeNull();
    },
  );
});
