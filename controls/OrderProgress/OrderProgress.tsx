import * as React from "react";
import { Button, Caption1, Link, Text } from "@fluentui/react-components";
import { useNow } from "../shared/useNow";
import { Folded } from "./components/Folded";
import { Icon } from "./components/Icon";
import { Papers } from "./components/Papers";
import { Steps } from "./components/Steps";
import { describeReadingProblem, describeProgress } from "./describeProgress";
import type { ProgressSubject } from "./mapping";
import { useStyles } from "./OrderProgress.styles";
import type { Format } from "../../core/values/format";
import { standing } from "./reading";
import type { DocumentProgress } from "./reading";
import { useProgress } from "./useProgress";
import type { ProgressPorts } from "./useProgress";
import type { Strings } from "./strings";

export interface OrderProgressProps {
  readonly subject: ProgressSubject;
  readonly ports: ProgressPorts;
  readonly strings: Strings;
  readonly format: Format;
}

/** What Business Central does with an order or a quote, from the moment it is handed over. */
export function OrderProgressView({ subject, ports, strings, format }: OrderProgressProps): React.ReactElement {
  const styles = useStyles();
  const { reading, problem, readOn, isReading, refresh } = useProgress(ports, subject);
  const now = useNow(reading);
  const changedOn = reading?.facts.modifiedOn?.getTime() ?? null;
  const story = reading === null ? null : describeProgress(reading, { strings, format, now });
  const newsOf = reading !== null && isNewer(reading, subject) ? reading.id : null;
  React.useEffect(() => {
    if (newsOf !== null) {
      ports.tellNews(newsOf);
    }
  }, [ports, newsOf, changedOn]);
  const page = reading !== null && standing(reading, now) !== "before" ? reading.page : null;

  return (
    <section className={styles.root} aria-label={strings("Region")} aria-busy={isReading}>
      <div className={styles.verdict}>
        <Icon shape={story?.tone ?? (isReading ? "reading" : problem === null ? "neutral" : "warning")} />
        <div className={styles.strings}>
          {/* Only what happens is announced, not how its age grows. */}
          <Text role="status" weight={story === null ? "regular" : "semibold"}>
            {story?.headline ?? unknownText({ subject, problem, strings })}
          </Text>
          {story?.lines.map((text) => (
            <Text key={text}>{text}</Text>
          ))}
          <Folded folded={story?.orderLines ?? null} />
          {story?.links.map(({ text, url }) => (
            <Link key={url} href={url} target="_blank" rel="noopener noreferrer">
              {text}
            </Link>
          ))}
          {newsOf !== null && <Text>{strings("FormIsOlder")}</Text>}
        </div>
      </div>
      {story !== null && story.steps.length > 0 && <Steps steps={story.steps} label={strings("Steps")} />}
      {story !== null && story.papers.length > 0 && <Papers papers={story.papers} ports={ports} strings={strings} />}
      {subject.number !== null && (
        <div className={styles.footer}>
          {readOn !== null && (
            <Caption1>{strings(problem === null ? "SeenAgo" : "SeenAgoFailed", format.age(readOn, now))}</Caption1>
          )}
          <Button size="small" appearance="subtle" disabledFocusable={isReading} onClick={refresh}>
            {strings("Refresh")}
          </Button>
          {page !== null && (
            <Button size="small" onClick={() => ports.openUrl(page)}>
              {strings("Open")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function unknownText({
  subject,
  problem,
  strings,
}: {
  readonly subject: ProgressSubject;
  readonly problem: ReturnType<typeof useProgress>["problem"];
  readonly strings: Strings;
}): string {
  if (subject.number === null) {
    return strings("NotSaved");
  }
  return problem === null ? strings("Reading") : describeReadingProblem(problem, strings);
}

/** Business Central has written to the document since the form read it: what the form shows is older than what stands here. */
function isNewer({ facts }: DocumentProgress, { changedOn }: ProgressSubject): boolean {
  if (changedOn === null || facts.modifiedOn === null) {
    return false;
  }
  // The form knows minutes only in some hosts.
  const precision = changedOn.getTime() % MINUTE_MS === 0 ? MINUTE_MS : SECOND_MS;
  return facts.modifiedOn.getTime() - changedOn.getTime() >= precision;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
