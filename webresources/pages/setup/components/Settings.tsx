import * as React from "react";
import { settingsOf } from "../../../../core/connection/settings";
import type { Section } from "../../../../core/connection/settings";
import { SERVICE_PAGES } from "../../../../core/setup/health/servicePages";
import type { StepProps } from "../steps/stepProps";
import { FlagSetting } from "./FlagSetting";
import { TextSetting } from "./TextSetting";

export interface SettingsProps extends Pick<StepProps, "setUp" | "words" | "healthWords"> {
  readonly section: Section;
}

/** The settings of one part of the page, in the order of their table. */
export function Settings({ section, setUp, words, healthWords }: SettingsProps): React.ReactElement {
  return (
    <>
      {settingsOf(section).map((setting) => {
        if (setting.kind === "choice") {
          return null;
        }
        if (setting.kind === "flag") {
          return <FlagSetting key={setting.column} setUp={setUp} words={words} column={setting.column} />;
        }
        return (
          <TextSetting
            key={setting.column}
            setUp={setUp}
            words={words}
            healthWords={healthWords}
            column={setting.column}
            kind={setting.kind}
            isRequired={"isRequired" in setting}
            hint={"service" in setting ? pageHint(setting.service, words) : words(`Hint_${setting.column}`)}
          />
        );
      })}
    </>
  );
}

/** What to publish, and what it is for. */
function pageHint(service: (typeof SERVICE_PAGES)[number]["id"], words: StepProps["words"]): string {
  const page = SERVICE_PAGES.find(({ id }) => id === service);
  return `${words("PagesType", String(page?.pageId ?? ""), page?.usualName ?? "")} ${words(`Page_${service}`)}`;
}
