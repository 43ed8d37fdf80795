/** @jest-environment jsdom */
import * as React from "react";
import { render, screen } from "@testing-library/react";
import type { MappingsTold } from "../../../../core/synchronisation/askMappings";
import type { Job } from "../../../../core/synchronisation/job";
import { describeMappings } from "../../../../webresources/pages/synchronisation/describeMappings";
import { Mappings } from "../../../../webresources/pages/synchronisation/Mappings";
import { PLAIN_FORMAT } from "../../../support/plainFormat";
import { stringsOf } from "../../../support/strings";

const NOW = new Date("2026-11-02T10:00:00Z");
const SPEECH = { words: stringsOf("synchronisation"), format: PLAIN_FORMAT, now: NOW };
const JOB: Job = {
  id: "e1",
  codeunit: 5339,
  mapping: "CUSTOMER",
  description: "CUSTOMER",
  state: "ready",
  minutes: 30,
  dueOn: new Date("2026-11-02T10:20:00Z"),
  error: null,
  last: null,
};
const TOLD: MappingsTold = {
  mappings: [
    {
      name: "CUSTOMER",
      table: "Customer",
      direction: "both",
      onlyCoupled: true,
      last: { startedOn: new Date("2026-11-02T09:50:00Z"), inserted: 0, changed: 2, skipped: null, failed: 1 },
    },
    { name: "MY-MAPPING", table: "Mine", direction: null, onlyCoupled: null, last: null },
  ],
  skipped: [{ tableId: 18, table: "Customer", record: "K10010", message: "Both changed.", failedOn: null }],
};

describe("the mappings of a company", () => {
  it("tell what the last run brought, and when the next one is", () => {
    expect(describeMappings(TOLD, [JOB], SPEECH).rows).toEqual([
      {
        name: "CUSTOMER",
        title: "Customers and accounts",
        direction: "both ways",
        lastRun: PLAIN_FORMAT.moment(new Date("2026-11-02T09:50:00Z")),
        nextRun: PLAIN_FORMAT.moment(new Date("2026-11-02T10:20:00Z")),
        figures: ["0", "2", "–", "1"],
        isFailing: true,
      },
      {
        name: "MY-MAPPING",
        title: "MY-MAPPING",
        direction: "direction unknown",
        lastRun: "No run told",
        nextRun: "–",
        figures: ["–", "–", "–", "–"],
        isFailing: false,
      },
    ]);
  });

  it("name the records that are left alone, with what was said and what to do", () => {
    expect(describeMappings(TOLD, [], SPEECH).skipped).toEqual({
      heading: "1 record is left alone after it failed twice",
      lines: ["Customer K10010: Both changed."],
      advice: SPEECH.words("SkippedAdvice"),
    });
    expect(describeMappings({ ...TOLD, skipped: [] }, [], SPEECH).skipped.heading).toBe(
      "No record is left alone after failures.",
    );
  });

  it("that are not told say which pages to publish", () => {
    const story = describeMappings({ mappings: null, skipped: null }, [], SPEECH);
    expect([story.rows, story.advice, story.skipped.heading]).toEqual([
      [],
      SPEECH.words("MappingsNotTold"),
      SPEECH.words("SkippedNotTold"),
    ]);
  });

  it("are a table whose rows say their figures by heading", () => {
    render(<Mappings story={describeMappings(TOLD, [JOB], SPEECH)} words={SPEECH.words} />);
    const table = screen.getByRole("table", { name: "What is synchronised" });
    expect(table.querySelectorAll("th")).toHaveLength(7);
    expect(table.querySelector('tr[data-mapping="CUSTOMER"]')?.getAttribute("data-failing")).toBe("true");
    expect(table.querySelector('tr[data-mapping="CUSTOMER"] td[data-label="Changed"]')?.textContent).toBe("2");
    expect(screen.getByText("Customer K10010: Both changed.")).toBeTruthy();
  });
});
