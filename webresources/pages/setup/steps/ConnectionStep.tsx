import * as React from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import { sameCompanyName } from "../../../../core/businesscentral/companyName";
import { webClientUrlFor } from "../../../../core/setup/savedConnections";
import { Settings } from "../components/Settings";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

const NEW = "new";

/** Which company it is about: a connection that is there, one that Business Central has written, or a new one. */
export function ConnectionStep({ setUp, strings, healthStrings }: StepProps): React.ReactElement {
  const styles = useStyles();
  const { connections, saved, written, companies, draft, isBusy } = setUp;
  const unknown = written.filter(({ name }) => !connections.some((one) => sameCompanyName(one.draft.bcs_name, name)));
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
        <section className={styles.card} aria-label={strings("WrittenTitle")}>
          <h3 className={styles.subheading}>{strings("WrittenTitle")}</h3>
          <p className={styles.text}>{strings("WrittenText")}</p>
          <ul className={styles.list}>
            {unknown.map((one) => (
              <li key={one.id} className={styles.row}>
                <span className={styles.grow}>
                  {one.name} · {one.webClientUrl ?? strings("WrittenNoUrl")}
                </span>
                <Button disabledFocusable={isBusy} onClick={() => setUp.importWritten(one)}>
                  {strings("WrittenImport", one.name)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {connections.length > 0 && (
        <Field label={strings("Connections")}>
          <Select
            value={saved?.id ?? NEW}
            onChange={(_event, { value }) => setUp.choose(connections.find(({ id }) => id === value) ?? null)}
          >
            {connections.map(({ id, isDraft, draft: { bcs_name: name } }) => (
              <option key={id} value={id}>
                {isDraft ? strings("StageNamed", name) : name}
              </option>
            ))}
            <option value={NEW}>{strings("NewConnection")}</option>
          </Select>
        </Field>
      )}
      {companies.length > 0 && (
        <Field label={strings("KnownCompany")} hint={strings("KnownCompanyHint")}>
          <Select
            value={companies.some(({ id }) => id === companyId) ? companyId : ""}
            onChange={(_event, { value }) => choose(value)}
          >
            <option value="">{strings("KnownCompanyNone")}</option>
            {companies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Settings setUp={setUp} strings={strings} healthStrings={healthStrings} section="company" />
      <div className={styles.row}>
        <Button
          disabledFocusable={original === null || original === draft.bcs_webclienturl}
          onClick={() => setUp.change({ bcs_webclienturl: original ?? "" })}
        >
          {strings("ResetUrl")}
        </Button>
        {original === null && <span className={styles.quiet}>{strings("ResetUrlNone")}</span>}
      </div>
    </>
  );
}
