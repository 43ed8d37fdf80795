import * as React from "react";
import { Text } from "@fluentui/react-components";
import type { FoldedLines } from "../message";
import { useStyles } from "../OrderProgress.styles";

/** One sentence, and what stands behind it where somebody wants to see it. */
export function Folded({ folded }: { readonly folded: FoldedLines | null }): React.ReactElement | null {
  const styles = useStyles();
  return (
    folded && (
      <details>
        <summary className={styles.summary}>{folded.summary}</summary>
        {folded.lines.map((text, at) => (
          // Two lines may say the same.
          <Text key={at} block>
            {text}
          </Text>
        ))}
      </details>
    )
  );
}
