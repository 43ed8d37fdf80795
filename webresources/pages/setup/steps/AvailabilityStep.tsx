import * as React from "react";
import { Button } from "@fluentui/react-components";
import { SERVICE_COLUMNS } from "../../../../core/connection/settings";
import { USUAL_PAGES } from "../../../../core/setup/health/servicePages";
import { Settings } from "../components/Settings";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

/** Publishing item availability in Business Central, and under which names. */
export function AvailabilityStep(props: StepProps): React.ReactElement {
  const styles = useStyles();
  const { setUp, strings } = props;
  return (
    <>
      <Settings {...props} section="availability" />
      <h3 className={styles.subheading}>{strings("PagesTitle")}</h3>
      <p className={styles.text}>{strings("PagesHow")}</p>
      <div className={styles.row}>
        <Button
          onClick={() =>
            setUp.change(Object.fromEntries(USUAL_PAGES.map(({ id, usualName }) => [SERVICE_COLUMNS[id], usualName])))
          }
        >
          {strings("PagesUsual")}
        </Button>
      </div>
      <Settings {...props} section="pages" />
      <Settings {...props} section="location" />
      <details>
        <summary className={styles.summary}>{strings("More")}</summary>
        <Settings {...props} section="more" />
      </details>
    </>
  );
}
