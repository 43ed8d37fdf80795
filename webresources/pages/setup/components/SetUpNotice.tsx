import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { SettingColumn } from "../../../../core/connection/settings";
import type { Draft } from "../../../../core/setup/settings";
import { orderModeNamed } from "../../../../core/connection/orderMode";
import { describeFinding } from "../../../../core/setup/health/describeHealth";
import type { HealthWords } from "../../../../core/setup/health/describeHealth";
import { wayNamed } from "../../../../core/connection/way";
import { ConnectionAuthentication, ConnectionFields } from "../../../../core/tables/Connection.generated";
import { describeProblem } from "../describeProblem";
import { useStyles } from "../SetUpPage.styles";
import type { Notice as Told } from "../notice";
import type { SetUp } from "../useSetUp";
import type { Words } from "../words";
import { Notice } from "./Notice";

export interface SetUpNoticeProps {
  readonly notice: Told;
  readonly setUp: Pick<SetUp, "saveAllTheSame" | "isBusy">;
  readonly words: Words;
  readonly healthWords: HealthWords;
}

/** What the last action came to. */
export function SetUpNotice({ notice, setUp, words, healthWords }: SetUpNoticeProps): React.ReactElement {
  const styles = useStyles();
  switch (notice.kind) {
    case "saved":
      return <Notice tone="good">{words("Saved")}</Notice>;
    case "imported":
      return <Notice tone="good">{words("Imported", notice.name)}</Notice>;
    case "nameMissing":
      return <Notice tone="bad">{words("NameMissing")}</Notice>;
    case "nameTaken":
      return <Notice tone="bad">{words("NameTaken", notice.name)}</Notice>;
    case "companyTaken":
      return <Notice tone="bad">{words("CompanyTaken", notice.name)}</Notice>;
    case "fieldMissing":
      return <Notice tone="bad">{words("FieldMissing", words(`Field_${notice.column}`))}</Notice>;
    case "notPassed":
      return (
        <Notice tone="bad">
          <span>{words("NotPassed")}</span>
          <ul className={styles.list}>
            {notice.findings.map((one) => {
              const { id, title, meaning, fix } = describeFinding(one, healthWords);
              return (
                <li key={id}>
                  <strong>{title}:</strong> {meaning} {fix}
                </li>
              );
            })}
          </ul>
          <Button disabledFocusable={setUp.isBusy} onClick={setUp.saveAllTheSame}>
            {words("SaveAllTheSame")}
          </Button>
        </Notice>
      );
    case "fieldWrong":
      return <Notice tone="bad">{words("FieldWrong", words(`Field_${notice.column}`))}</Notice>;
    case "activated":
      return <Notice tone="good">{words("StageActivated", notice.name)}</Notice>;
    case "retired":
      return <Notice tone="good">{words("StageRetired", notice.name)}</Notice>;
    case "keyForOtherServer":
      return <Notice tone="bad">{words("KeyForOtherServer", notice.servers.before, notice.servers.now)}</Notice>;
    case "problem":
      return <Notice tone="bad">{describeProblem(notice.problem, words, notice.withKey)}</Notice>;
    case "conflict":
      return (
        <Notice tone="warning">
          <span>{words("Conflict")}</span>
          {notice.taken.length > 0 && (
            <span>{words("ConflictTaken", notice.taken.map((column) => words(`Field_${column}`)).join(", "))}</span>
          )}
          {notice.disputed.length > 0 && (
            <ul className={styles.list}>
              {notice.disputed.map(({ column, theirs }) => (
                <li key={column}>
                  {words("ConflictDisputed", words(`Field_${column}`), settingText(column, theirs, words))}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      );
  }
}

function settingText(column: SettingColumn, value: Draft[SettingColumn], words: Words): string {
  if (typeof value === "boolean") {
    return words(value ? "On" : "Off");
  }
  if (column === ConnectionFields.bcs_ordermode) {
    const mode = orderModeNamed(value);
    return words(mode === null ? "Nothing" : `OrderMode_${mode}`);
  }
  if (typeof value === "number") {
    return column === ConnectionFields.bcs_way
      ? words(`Way_${wayNamed(value)}`)
      : words(value === ConnectionAuthentication.MicrosoftEntraID ? "Authentication_entra" : "Authentication_key");
  }
  return value === null || value === "" ? words("Nothing") : value;
}
