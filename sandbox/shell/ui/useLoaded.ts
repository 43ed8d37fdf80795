import * as React from "react";

export type Loaded<T> =
  | { readonly status: "loading" }
  | { readonly status: "loaded"; readonly value: T }
  | { readonly status: "failed"; readonly error: unknown };

/** What the promise gives, asked for again whenever `load` is another function. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = React.useState<Loaded<T>>({ status: "loading" });
  React.useEffect(() => {
    let isCurrent = true;
    const set = (state: Loaded<T>) => {
      if (isCurrent) {
        setLoaded(state);
      }
    };
    set({ status: "loading" });
    load().then(
      (value) => {
        set({ status: "loaded", value });
      },
      (error: unknown) => {
        console.error(error);
        set({ status: "failed", error });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [load]);
  return loaded;
}
