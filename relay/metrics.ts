import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** What is counted, for Prometheus and whatever reads its form. Labels name connections and kinds, never people or questions. */
export interface Metrics {
  readonly answered: (connection: string, status: number, seconds: number) => void;
  readonly asked: (connection: string, questions: number, sent: number) => void;
  readonly businessCentral: (connection: string, status: number) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** @param waiting how many requests wait for Business Central */
export function createMetrics(waiting: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: "relay_request_seconds",
    help: "Time to the answer, by connection and status.",
    labelNames: ["connection", "status"],
    buckets: SECONDS,
    registers,
  });
  const questions = new Counter({
    name: "relay_questions_total",
    help: "Questions of callers.",
    labelNames: ["connection"],
    registers,
  });
  const sentQuestions = new Counter({
    name: "relay_questions_sent_total",
    help: "Questions that were sent to Business Central; the others were equal to one of them.",
    labelNames: ["connection"],
    registers,
  });
  const calls = new Counter({
    name: "relay_businesscentral_requests_total",
    help: "Requests to Business Central, by its status.",
    labelNames: ["connection", "status"],
    registers,
  });
  new Gauge({
    name: "relay_waiting",
    help: "Requests that wait for their turn at Business Central.",
    registers,
    collect() {
      this.set(waiting());
    },
  });
  return {
    answered: (connection, status, seconds) => requests.observe({ connection, status: String(status) }, seconds),
    asked: (connection, all, sent) => {
      questions.inc({ connection }, all);
      sentQuestions.inc({ connection }, sent);
    },
    businessCentral: (connection, status) => calls.inc({ connection, status: String(status) }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
