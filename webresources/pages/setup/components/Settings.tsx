import * as React from "react";
import { settingsOf } from "../../../../core/connection/settings";
import type { Section } from "../../../../core/connection/settings";
import { SERVICE_PAGES } from "../../../../core/setup/health/servicePages";
import type { StepProps } from "../steps/stepProps";
import { FlagSetting } from "./FlagSetting";
import { TextSetting } from "./TextSetting";

export interface SettingsProps extends Pick<StepProps, "setUp" | "strings" | "healthStrings"> {
  readonly section: Section;
}

/** The settings of one part of the page, in the order of their table. */
export function Settings({ section, setUp, strings, healthStrings }: SettingsProps): React.ReactElement {
  return (
    <>
      {settingsOf(section).map((setting) => {
        if (setting.kind === "choice") {
          return null;
        }
        if (setting.kind === "flag") {
          return <FlagSetting key={setting.column} setUp={setUp} strings={strings} column={setting.column} />;
        }
        return (
          <TextSetting
            key={setting.column}
            setUp={setUp}
            strings={strings}
            healthStrings={healthStrings}
            column={setting.column}
            kind={setting.kind}
            isRequired={"isRequired" in setting}
            hint={"service" in setting ? pageHint(setting.service, strings) : strings(`Hint_${setting.column}`)}
          />
        );
      })}
    </>
  );
}

/** What to publish, and what it is for. */
function pageHint(service: (typeof SERVICE_PAGES)[number]["id"], strings: StepProps["strings"]): string {
  const { pageId = null, usualName = "" } = SERVICE_PAGES.find(({ id }) => id === service) ?? {};
  const what = strings(`Page_${service}`);
  return pageId === null ? what : `${strings("PagesType", String(pageId), usualName)} ${what}`;
}
