import * as React from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import { webClientUrlFor } from "../../../../core/setup/savedConnections";
import { Settings } from "../components/Settings";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

const NEW = "new";

/** Which company it is about: a connection that is there, one that Business Central has written, or a new one. */
export function ConnectionStep({ setUp, words, healthWords }: StepProps): React.ReactElement {
  const styles = useStyles();
  const { connections, saved, written, companies, draft, isBusy } = setUp;
  const unknown = written.filter(
    ({ name }) => !connections.some((one) => one.draft.bcs_name.toLowerCase() === name.toLowerCase()),
  );
  const original = webClientUrlFor(draft.bcs_name, written);
  const companyId = draft.bcs_companyid.trim().toLowerCase();
  const choose = (id: string) => {
    const company = companies.find((one) => one.id === id);
    // The table cuts names to 30 characters; a name that is there already is the better one.
    setUp.change({
      bcs_companyid: id,
      ...(company !== undefined && draft.bcs_name.trim() === "" ? { bcs_name: company.name } : {}),
    });
  };
  return (
    <>
      {unknown.length > 0 && (
        <section className={styles.card} aria-label={words("WrittenTitle")}>
          <h3 className={styles.subheading}>{words("WrittenTitle")}</h3>
          <p className={styles.text}>{words("WrittenText")}</p>
          <ul className={styles.list}>
            {unknown.map((one) => (
              <li key={one.id} className={styles.row}>
                <span className={styles.grow}>
                  {one.name} · {one.webClientUrl ?? words("WrittenNoUrl")}
                </span>
                <Button disabledFocusable={isBusy} onClick={() => setUp.importWritten(one)}>
                  {words("WrittenImport", one.name)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {connections.length > 0 && (
        <Field label={words("Connections")}>
          <Select
            value={saved?.id ?? NEW}
            onChange={(_event, { value }) => setUp.choose(connections.find(({ id }) => id === value) ?? null)}
          >
            {connections.map(({ id, isDraft, draft: { bcs_name: name } }) => (
              <option key={id} value={id}>
                {isDraft ? words("StageNamed", name) : name}
              </option>
            ))}
            <option value={NEW}>{words("NewConnection")}</option>
          </Select>
        </Field>
      )}
      {companies.length > 0 && (
        <Field label={words("KnownCompany")} hint={words("KnownCompanyHint")}>
          <Select
            value={companies.some(({ id }) => id === companyId) ? companyId : ""}
            onChange={(_event, { value }) => choose(value)}
          >
            <option value="">{words("KnownCompanyNone")}</option>
            {companies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Settings setUp={setUp} words={words} healthWords={healthWords} section="company" />
      <div className={styles.row}>
        <Button
          disabledFocusable={original === null || original === draft.bcs_webclienturl}
          onClick={() => setUp.change({ bcs_webclienturl: original ?? "" })}
        >
          {words("ResetUrl")}
        </Button>
        {original === null && <span className={styles.quiet}>{words("ResetUrlNone")}</span>}
      </div>
    </>
  );
}
