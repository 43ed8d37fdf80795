import * as React from "react";
import { Button, Spinner } from "@fluentui/react-components";
import type { HealthWords } from "../../../core/setup/health/describeHealth";
import { Notice } from "./components/Notice";
import { SetUpNotice } from "./components/SetUpNotice";
import { StepNav } from "./components/StepNav";
import { describeProblem } from "./describeProblem";
import type { PagePorts } from "./ports";
import { useStyles } from "./SetUpPage.styles";
import { stepAfter } from "./step";
import type { Step } from "./step";
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
import type { Words } from "./words";

export interface SetUpPageProps {
  readonly ports: PagePorts;
  readonly words: Words;
  readonly healthWords: HealthWords;
}

const VIEWS: Readonly<Record<Step, (props: StepProps) => React.ReactElement>> = {
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
export function SetUpPage({ ports, words, healthWords }: SetUpPageProps): React.ReactElement {
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
      <main className={styles.main} aria-label={words("Title")}>
        <Spinner label={words("Loading")} />
      </main>
    );
  }
  if (phase === "failed") {
    return (
      <main className={styles.main} aria-label={words("Title")}>
        <h1 className={styles.heading}>{words("Title")}</h1>
        <Notice tone="bad">
          {words("NotLoaded")} {problem === null ? "" : describeProblem(problem, words)}
        </Notice>
        <div className={styles.row}>
          <Button appearance="primary" onClick={setUp.load}>
            {words("LoadAgain")}
          </Button>
        </div>
      </main>
    );
  }
  const View = VIEWS[step];
  return (
    <div className={styles.page}>
      <StepNav step={step} words={words} onGo={setUp.go} />
      <main className={styles.main} aria-labelledby="step" aria-busy={setUp.isBusy}>
        <h2 id="step" ref={heading} tabIndex={-1} className={styles.heading}>
          {words(`Step_${step}`)}
        </h2>
        <p className={styles.text}>{words(`Intro_${step}`)}</p>
        <View setUp={setUp} ports={ports} words={words} healthWords={healthWords} />
        {notice !== null && <SetUpNotice notice={notice} setUp={setUp} words={words} healthWords={healthWords} />}
        {step !== "check" && <Footer setUp={setUp} words={words} />}
      </main>
    </div>
  );
}

function Footer({ setUp, words }: Pick<StepProps, "setUp" | "words">): React.ReactElement {
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
        {words(isBusy ? "Saving" : isChanged ? "SaveAndContinue" : "Continue")}
      </Button>
      {isChanged && <span className={styles.quiet}>{words("Unsaved")}</span>}
    </footer>
  );
}
