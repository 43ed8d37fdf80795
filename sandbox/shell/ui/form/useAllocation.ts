import * as React from "react";
import type { ControlInstance } from "../../pcf/controlInstance";

/** Tells a control the size of its cell, now and whenever it changes. Height is not limited by model-driven forms. */
export function useAllocation(container: React.RefObject<HTMLElement>, instance: ControlInstance): void {
  React.useEffect(() => {
    const element = container.current;
    if (element === null || typeof ResizeObserver === "undefined") {
      return undefined;
    }
    const observer = new ResizeObserver(() => {
      instance.resize({ width: Math.round(element.getBoundingClientRect().width), height: -1 });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [container, instance]);
}
