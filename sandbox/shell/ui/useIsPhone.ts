import * as React from "react";
import { PHONE_WIDTH } from "../formFactor";

/** Whether the window is as narrow as a phone now. */
export function useIsPhone(): boolean {
  const [isPhone, setIsPhone] = React.useState(() => window.innerWidth < PHONE_WIDTH);
  React.useEffect(() => {
    const measure = () => {
      setIsPhone(window.innerWidth < PHONE_WIDTH);
    };
    window.addEventListener("resize", measure);
    return () => {
      window.removeEventListener("resize", measure);
    };
  }, []);
  return isPhone;
}
