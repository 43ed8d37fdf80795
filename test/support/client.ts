import { newServerState } from "../../core/businesscentral/client";
import type { Client, ClientPorts } from "../../core/businesscentral/client";
import { QUESTION_MS } from "../../core/businesscentral/deadline";
import type { Deadline } from "../../core/businesscentral/deadline";
import type { Clock, Transport } from "../../core/ports";
import { newPageMemory } from "../../core/values/pageMemory";
import { secret } from "../../core/values/secret";

/** A clock that stands still: short waits are over at once, and no question ever runs out of time. */
export function patientClock(now = new Date(0)): Clock {
  return {
    now: () => now,
    after: (ms, run) => {
      if (ms >= QUESTION_MS) {
        return () => undefined;
      }
      const timer = setTimeout(run, 0);
      return () => clearTimeout(timer);
    },
  };
}

/** A question that nobody gives up. */
export function endless(): Deadline {
  const signal = new AbortController().signal;
  return {
    aborted: false,
    addEventListener: (type, listener) => signal.addEventListener(type, listener),
    removeEventListener: (type, listener) => signal.removeEventListener(type, listener),
    afterMs: QUESTION_MS,
    isOver: () => false,
  };
}

export function clientPorts(transport: Transport, now?: Date): ClientPorts {
  return { transport, clock: patientClock(now), memory: newPageMemory() };
}

/** A client of `https://bc.test` in the middle of a question. */
export function clientOf(transport: Transport, change: Partial<Client> = {}): Client {
  return {
    transport,
    clock: patientClock(),
    credentials: { kind: "basic", userName: "READER", accessKey: secret("key-1"), origin: "https://bc.test" },
    deadline: endless(),
    server: newServerState(),
    ...change,
  };
}
