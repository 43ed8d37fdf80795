import * as React from "react";
import { Button, Spinner } from "@fluentui/react-components";
import type { HealthStrings } from "../../../core/setup/health/describeHealth";
import { Notice } from "./components/Notice";
import { SetUpNotice } from "./components/SetUpNotice";
import { StepNav } from "./components/StepNav";
import { describeSetUpProblem } from "./describeProblem";
import type { PagePorts } from "./ports";
import { useStyles } from "./SetUpPage.styles";
import { stepAfter } from "../../../core/setup/steps";
import type { SetUpStep } from "../../../core/setup/steps";
import { AppsStep } from "./steps/AppsStep";
import { AvailabilityStep } from "./steps/AvailabilityStep";
import { CheckStep } from "./steps/CheckStep";
import { ConnectionStep } from "./steps/ConnectionStep";
import { OrdersStep } from "./steps/OrdersStep";
import { PeopleStep } from "./steps/PeopleStep";
import { SignInStep } from "./steps/SignInStep";
import type { StepProps } from "./steps/stepProps";
import { WayStep } from "./steps/WayStep";
import { useSetUp } from "./useSetUp";
import type { Strings } from "./strings";

export interface SetUpPageProps {
  readonly ports: PagePorts;
  readonly strings: Strings;
  readonly healthStrings: HealthStrings;
}

const VIEWS: Readonly<Record<SetUpStep, (props: StepProps) => React.ReactElement>> = {
  connection: ConnectionStep,
  way: WayStep,
  availability: AvailabilityStep,
  signIn: SignInStep,
  orders: OrdersStep,
  people: PeopleStep,
  apps: AppsStep,
  check: CheckStep,
};

/** The set-up in steps, which is the page of settings later on. */
export function SetUpPage({ ports, strings, healthStrings }: SetUpPageProps): React.ReactElement {
  const styles = useStyles();
  const setUp = useSetUp(ports);
  const { step, phase, problem, notice } = setUp;
  const heading = React.useRef<HTMLHeadingElement>(null);
  const shown = React.useRef(step);
  React.useEffect(() => {
    // Whoever moves on by keyboard or hears the page begins at the new step.
    if (shown.current !== step) {
      heading.current?.focus();
    }
    shown.current = step;
  }, [step]);

  if (phase === "loading") {
    return (
      <main className={styles.main} aria-label={strings("Title")}>
        <Spinner label={strings("Loading")} />
      </main>
    );
  }
  if (phase === "failed") {
    return (
      <main className={styles.main} aria-label={strings("Title")}>
        <h1 className={styles.heading}>{strings("Title")}</h1>
        <Notice tone="bad">
          {strings("NotLoaded")} {problem === null ? "" : describeSetUpProblem(problem, strings)}
        </Notice>
        <div className={styles.row}>
          <Button appearance="primary" onClick={setUp.load}>
            {strings("LoadAgain")}
          </Button>
        </div>
      </main>
    );
  }
  const View = VIEWS[step];
  return (
    <div className={styles.page}>
      <StepNav step={step} strings={strings} onGo={setUp.go} />
      <main className={styles.main} aria-labelledby="step" aria-busy={setUp.isBusy}>
        <h2 id="step" ref={heading} tabIndex={-1} className={styles.heading}>
          {strings(`Step_${step}`)}
        </h2>
        <p className={styles.text}>{strings(`Intro_${step}`)}</p>
        <View setUp={setUp} ports={ports} strings={strings} healthStrings={healthStrings} />
        {notice !== null && (
          <SetUpNotice notice={notice} setUp={setUp} strings={strings} healthStrings={healthStrings} />
        )}
        {step !== "check" && <Footer setUp={setUp} strings={strings} />}
      </main>
    </div>
  );
}

function Footer({ setUp, strings }: Pick<StepProps, "setUp" | "strings">): React.ReactElement {
  const styles = useStyles();
  const { isBusy, isChanged, step } = setUp;
  const next = stepAfter(step);
  return (
    <footer className={styles.footer}>
      <Button
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() => (isChanged || next === null ? setUp.save() : setUp.go(next))}
      >
        {strings(isBusy ? "Saving" : isChanged ? "SaveAndContinue" : "Continue")}
      </Button>
      {isChanged && <span className={styles.quiet}>{strings("Unsaved")}</span>}
    </footer>
  );
}
