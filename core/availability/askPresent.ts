import { askServices } from "../businesscentral/askServices";
import type { ServiceQuestion, ServiceRows } from "../businesscentral/askServices";
import type { SourceCaller } from "./source";

const BELIEVE_MS = 5 * 60_000;

/** Asks published pages; one that was not published lately is not asked for again until somebody refreshes, or some minutes have passed. */
export async function askPresent(
  to: SourceCaller,
  questions: readonly ServiceQuestion[],
): Promise<readonly ServiceRows[]> {
  const now = to.clock.now().getTime();
  const isAbsent = ({ service }: ServiceQuestion) => (to.absent.get(service)?.until ?? 0) > now;
  const asked = questions.filter((question) => !isAbsent(question));
  const answers = asked.length === 0 ? [] : await askServices(to, asked);
  asked.forEach(({ service }, at) => {
    const answer = answers[at];
    if (answer?.ok === false && answer.problem.kind === "notPublished") {
      to.absent.set(service, { answer, until: now + BELIEVE_MS });
    }
  });
  return questions.map(
    (question) => answers[asked.indexOf(question)] ?? to.absent.get(question.service)?.answer ?? CANCELLED,
  );
}

const CANCELLED: ServiceRows = { ok: false, problem: { kind: "cancelled" } };
