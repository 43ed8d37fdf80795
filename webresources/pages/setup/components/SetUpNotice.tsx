import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { SettingColumn } from "../../../../core/connection/settings";
import type { Draft } from "../../../../core/setup/settings";
import { orderModeNamed } from "../../../../core/connection/orderMode";
import { describeFinding } from "../../../../core/setup/health/describeHealth";
import type { HealthStrings } from "../../../../core/setup/health/describeHealth";
import { wayNamed } from "../../../../core/connection/way";
import { ConnectionAuthentication, ConnectionFields } from "../../../../core/tables/Connection.generated";
import { describeSetUpProblem } from "../describeProblem";
import { useStyles } from "../SetUpPage.styles";
import type { Notice as Told } from "../notice";
import type { SetUp } from "../useSetUp";
import type { Strings } from "../strings";
import { Notice } from "./Notice";

export interface SetUpNoticeProps {
  readonly notice: Told;
  readonly setUp: Pick<SetUp, "saveAllTheSame" | "isBusy">;
  readonly strings: Strings;
  readonly healthStrings: HealthStrings;
}

/** What the last action came to. */
export function SetUpNotice({ notice, setUp, strings, healthStrings }: SetUpNoticeProps): React.ReactElement {
  const styles = useStyles();
  switch (notice.kind) {
    case "saved":
      return <Notice tone="good">{strings("Saved")}</Notice>;
    case "imported":
      return <Notice tone="good">{strings("Imported", notice.name)}</Notice>;
    case "nameMissing":
      return <Notice tone="bad">{strings("NameMissing")}</Notice>;
    case "nameTaken":
      return <Notice tone="bad">{strings("NameTaken", notice.name)}</Notice>;
    case "companyTaken":
      return <Notice tone="bad">{strings("CompanyTaken", notice.name)}</Notice>;
    case "fieldMissing":
      return <Notice tone="bad">{strings("FieldMissing", strings(`Field_${notice.column}`))}</Notice>;
    case "notPassed":
      return (
        <Notice tone="bad">
          <span>{strings("NotPassed")}</span>
          <ul className={styles.list}>
            {notice.findings.map((one) => {
              const { id, title, meaning, fix } = describeFinding(one, healthStrings);
              return (
                <li key={id}>
                  <strong>{title}:</strong> {meaning} {fix}
                </li>
              );
            })}
          </ul>
          <Button disabledFocusable={setUp.isBusy} onClick={setUp.saveAllTheSame}>
            {strings("SaveAllTheSame")}
          </Button>
        </Notice>
      );
    case "fieldWrong":
      return <Notice tone="bad">{strings("FieldWrong", strings(`Field_${notice.column}`))}</Notice>;
    case "activated":
      return <Notice tone="good">{strings("StageActivated", notice.name)}</Notice>;
    case "retired":
      return <Notice tone="good">{strings("StageRetired", notice.name)}</Notice>;
    case "keyForOtherServer":
      return <Notice tone="bad">{strings("KeyForOtherServer", notice.servers.before, notice.servers.now)}</Notice>;
    case "problem":
      return <Notice tone="bad">{describeSetUpProblem(notice.problem, strings, notice.withKey)}</Notice>;
    case "conflict":
      return (
        <Notice tone="warning">
          <span>{strings("Conflict")}</span>
          {notice.taken.length > 0 && (
            <span>{strings("ConflictTaken", notice.taken.map((column) => strings(`Field_${column}`)).join(", "))}</span>
          )}
          {notice.disputed.length > 0 && (
            <ul className={styles.list}>
              {notice.disputed.map(({ column, theirs }) => (
                <li key={column}>
                  {strings("ConflictDisputed", strings(`Field_${column}`), settingText(column, theirs, strings))}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      );
  }
}

function settingText(column: SettingColumn, value: Draft[SettingColumn], strings: Strings): string {
  if (typeof value === "boolean") {
    return strings(value ? "On" : "Off");
  }
  if (column === ConnectionFields.bcs_ordermode) {
    const mode = orderModeNamed(value);
    return strings(mode === null ? "Nothing" : `OrderMode_${mode}`);
  }
  if (typeof value === "number") {
    return column === ConnectionFields.bcs_way
      ? strings(`Way_${wayNamed(value)}`)
      : strings(value === ConnectionAuthentication.MicrosoftEntraID ? "Authentication_entra" : "Authentication_key");
  }
  return value === null || value === "" ? strings("Nothing") : value;
}
