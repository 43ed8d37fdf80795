import type { BrandVariants, Theme } from "@fluentui/react-components";
import { createDarkTheme, createLightTheme } from "@fluentui/react-components";

/** The blue of the web ramp that model-driven apps use where an organisation has not set its own. */
export const brandRamp: BrandVariants = {
  10: "#061724",
  20: "#082338",
  30: "#0a2e4a",
  40: "#0c3b5e",
  50: "#0e4775",
  60: "#0f548c",
  70: "#115ea3",
  80: "#0f6cbd",
  90: "#2886de",
  100: "#479ef5",
  110: "#62abf5",
  120: "#77b7f7",
  130: "#96c6fa",
  140: "#b4d6fa",
  150: "#cfe4fa",
  160: "#ebf3fc",
};

const light = createLightTheme(brandRamp);
const dark: Theme = {
  ...createDarkTheme(brandRamp),
  colorBrandForeground1: brandRamp[110],
  colorBrandForeground2: brandRamp[120],
};

export function themeOf(isDark: boolean): Theme {
  return isDark ? dark : light;
}
