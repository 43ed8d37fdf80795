import * as React from "react";
import { NARROW_WIDTH } from "../formFactor";

/** Whether the window is narrower now than so many pixels. */
export function useIsNarrow(width = NARROW_WIDTH): boolean {
  const [isNarrow, setIsNarrow] = React.useState(() => window.innerWidth < width);
  React.useEffect(() => {
    const measure = () => {
      setIsNarrow(window.innerWidth < width);
    };
    window.addEventListener("resize", measure);
    return () => {
      window.removeEventListener("resize", measure);
    };
  }, [width]);
  return isNarrow;
}
