import * as React from "react";
import { Spinner } from "@fluentui/react-components";
import { ToneIcon } from "./ToneIcon";
import type { ToneIconProps } from "./ToneIcon";

/** A `ToneIcon` that turns while something is asked for. */
export function StatusIcon({ tone }: ToneIconProps): React.ReactElement {
  return tone === "asking" ? <Spinner size="extra-tiny" aria-hidden /> : <ToneIcon tone={tone} />;
}
