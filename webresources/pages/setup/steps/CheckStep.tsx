import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { SignIn, SignInProblem } from "../../../../core/values/signIn";
import { filled } from "../../../../core/connection/variables";
import type { HealthPart } from "../../../../core/setup/health/checkHealth";
import {
  describeFinding,
  describeOverall,
  describePart,
  reportText,
} from "../../../../core/setup/health/describeHealth";
import { overall } from "../../../../core/setup/health/finding";
import { afterSignIn, waitForSignIn } from "../../../../core/setup/health/signInFindings";
import { ToneIcon } from "../../../shared/ToneIcon";
import { ConnectionStage } from "../components/ConnectionStage";
import { FindingItem, TONES } from "../components/FindingItem";
import { useStyles } from "../SetUpPage.styles";
import { signInOf } from "../signInOf";
import type { SetUp } from "../useSetUp";
import type { Strings } from "../strings";
import type { StepProps } from "./stepProps";

/** A sign-in that did not succeed. */
interface Refused {
  readonly connectionId: string | null;
  readonly problem: SignInProblem;
}

interface Result {
  readonly parts: readonly HealthPart[];
  readonly at: Date;
}

/** The health check: everything that can be wrong, what it means, what to do and who can. */
export function CheckStep({ setUp, ports, strings, healthStrings }: StepProps): React.ReactElement {
  const styles = useStyles();
  const [result, setResult] = React.useState<Result | null>(null);
  const [isBusy, setIsBusy] = React.useState(false);
  const [copied, setCopied] = React.useState<boolean | null>(null);
  const check = async (refused: Refused | null = null) => {
    if (isBusy) {
      return;
    }
    setIsBusy(true);
    setCopied(null);
    const parts = await ports.checks.health(setUp.keyOf);
    setIsBusy(false);
    setResult({ parts: parts.map((part) => withRefused(part, refused)), at: ports.now() });
  };
  const signIn = async (connectionId: string | null, to: SignIn) => {
    const outcome = await ports.signIn(to);
    await check(outcome.ok ? null : { connectionId, problem: outcome.problem });
  };
  return (
    <>
      <p className={styles.text}>{strings("CheckHow")}</p>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void check()}>
          {strings("CheckNow")}
        </Button>
        {result !== null && (
          <Button onClick={() => void ports.copy(reportText(result.parts, result.at, healthStrings)).then(setCopied)}>
            {strings("CopyReport")}
          </Button>
        )}
        {copied !== null && <span role="status">{strings(copied ? "Copied" : "NotCopied")}</span>}
      </div>
      <div role="status" className={styles.row}>
        {isBusy ? (
          <>
            <ToneIcon tone="asking" />
            <span>{strings("Checking")}</span>
          </>
        ) : (
          result !== null && <Verdict parts={result.parts} text={describeOverall(result.parts, healthStrings)} />
        )}
      </div>
      {result?.parts.map((part) => (
        <section key={part.connectionId ?? ""} aria-label={describePart(part, healthStrings)}>
          <h3 className={styles.subheading}>{describePart(part, healthStrings)}</h3>
          {setUp.connections
            .filter(({ id }) => id === part.connectionId)
            .map((one) => (
              <ConnectionStage key={one.id} connection={one} findings={part.findings} setUp={setUp} strings={strings} />
            ))}
          <SignInButton
            part={part}
            connections={setUp.connections}
            defaults={setUp.defaults}
            strings={strings}
            onSignIn={(to) => void signIn(part.connectionId, to)}
          />
          <ul className={styles.list}>
            {part.findings.map((one) => (
              <FindingItem
                key={`${one.check} ${one.subject ?? ""}`}
                finding={describeFinding(one, healthStrings)}
                whoLabel={healthStrings("LabelWho")}
                fixLabel={healthStrings("LabelFix")}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function withRefused(part: HealthPart, refused: Refused | null): HealthPart {
  return part.connectionId === refused?.connectionId
    ? { ...part, findings: afterSignIn(part.findings, refused.problem) }
    : part;
}

function Verdict({
  parts,
  text,
}: {
  readonly parts: readonly HealthPart[];
  readonly text: string;
}): React.ReactElement {
  return (
    <>
      <ToneIcon tone={TONES[overall(parts.flatMap(({ findings }) => findings))]} />
      <strong>{text}</strong>
    </>
  );
}

interface SignInButtonProps {
  readonly part: HealthPart;
  readonly connections: SetUp["connections"];
  readonly defaults: SetUp["defaults"];
  readonly strings: Strings;
  readonly onSignIn: (signIn: SignIn) => void;
}

/** Where the check waits for the person to sign in. */
function SignInButton({
  part,
  connections,
  defaults,
  strings,
  onSignIn,
}: SignInButtonProps): React.ReactElement | null {
  const draft = connections.find(({ id }) => id === part.connectionId)?.draft;
  const signIn = draft === undefined || !waitForSignIn(part.findings) ? null : signInOf(filled(draft, defaults));
  return signIn === null ? null : (
    <div>
      <Button onClick={() => onSignIn(signIn)}>{strings("SignIn")}</Button>
    </div>
  );
}
