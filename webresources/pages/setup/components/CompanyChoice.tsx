import * as React from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import { describeFinding } from "../../../../core/setup/health/describeHealth";
import { afterSignIn, waitForSignIn } from "../../../../core/setup/health/signInFindings";
import type { OfferedCompanies } from "../../../../core/setup/offeredCompanies";
import { secret } from "../../../../core/values/secret";
import type { SignIn, SignInProblem } from "../../../../core/values/signIn";
import { useStyles } from "../SetUpPage.styles";
import { signInOf } from "../signInOf";
import type { StepProps } from "../steps/stepProps";
import { Notice } from "./Notice";

/** The companies that Business Central shows to whoever signs in with what is typed; one of them becomes the connection's name. */
export function CompanyChoice({ setUp, ports, strings, healthStrings }: StepProps): React.ReactElement {
  const styles = useStyles();
  const [offered, setOffered] = React.useState<OfferedCompanies | null>(null);
  const [isBusy, setIsBusy] = React.useState(false);
  const { effective, saved, typedKey } = setUp;
  const [refused, setRefused] = React.useState<SignInProblem | null>(null);
  const look = async (problem: SignInProblem | null = null) => {
    if (isBusy) {
      return;
    }
    setIsBusy(true);
    setRefused(problem);
    const id = saved?.id ?? null;
    const key = typedKey === "" ? (id === null ? null : setUp.keyOf(id)) : secret(typedKey);
    setOffered(await ports.checks.companies(id, effective, key));
    setIsBusy(false);
  };
  const signInTo = async (to: SignIn) => {
    const outcome = await ports.signIn(to);
    await look(outcome.ok ? null : outcome.problem);
  };
  const findings = offered?.kind === "inTheWay" ? afterSignIn(offered.findings, refused) : [];
  const signIn = waitForSignIn(findings) ? signInOf(effective) : null;
  const names = offered?.kind === "companies" ? offered.names : [];
  return (
    <section className={styles.card} aria-label={strings("Companies")} aria-busy={isBusy}>
      <h3 className={styles.subheading}>{strings("Companies")}</h3>
      <p className={styles.text}>{strings("CompaniesHow")}</p>
      <div className={styles.row}>
        <Button disabledFocusable={isBusy} onClick={() => void look()}>
          {strings(isBusy ? "CompaniesAsking" : "CompaniesAsk")}
        </Button>
        {signIn !== null && <Button onClick={() => void signInTo(signIn)}>{strings("SignIn")}</Button>}
      </div>
      {offered?.kind === "companies" && names.length === 0 && (
        <Notice tone="warning">{strings("CompaniesNone")}</Notice>
      )}
      {names.length > 0 && (
        <Field label={strings("CompaniesChoose")}>
          <Select
            value={names.includes(setUp.draft.bcs_name) ? setUp.draft.bcs_name : ""}
            onChange={(_event, { value }) => (value === "" ? undefined : setUp.change({ bcs_name: value }))}
          >
            <option value="">{strings("KnownCompanyNone")}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {findings.map((one) => {
        const { id, meaning, fix } = describeFinding(one, healthStrings);
        return (
          <Notice key={id} tone="bad">
            {meaning} {fix}
          </Notice>
        );
      })}
    </section>
  );
}
