/** @jest-environment jsdom */
import * as React from "react";
import { fireEvent, render, screen } from "@testing-library/react";
import type { Counts } from "../../../../core/synchronisation/askCounts";
import type { MappingsTold } from "../../../../core/synchronisation/askMappings";
import type { Job } from "../../../../core/synchronisation/job";
import { describeMappings } from "../../../../webresources/pages/synchronisation/describeMappings";
import { Mappings } from "../../../../webresources/pages/synchronisation/Mappings";
import { PLAIN_FORMAT } from "../../../support/plainFormat";
import { stringsOf } from "../../../support/strings";

const NOW = new Date("2026-11-02T10:00:00Z");
const SPEECH = { strings: stringsOf("synchronisation"), format: PLAIN_FORMAT, now: NOW };
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
const COUNTS: Counts = new Map([["CUSTOMER", { coupled: 18, uncoupled: 2 }]]);
const TOLD: MappingsTold = {
  mappings: [
    {
      name: "CUSTOMER",
      table: "Customer",
      direction: "both",
      onlyCoupled: true,
      last: { startedOn: new Date("2026-11-02T09:50:00Z"), inserted: 0, changed: 2, skipped: null, failed: 1 },
      runs: [],
    },
    { name: "MY-MAPPING", table: "Mine", direction: null, onlyCoupled: null, last: null, runs: [] },
  ],
  skipped: [{ tableId: 18, table: "Customer", record: "K10010", message: "Both changed.", failedOn: null }],
};

describe("the mappings of a company", () => {
  it("tell what the last run brought, and when the next one is", () => {
    expect(describeMappings(TOLD, [JOB], COUNTS, SPEECH).rows).toEqual([
      {
        name: "CUSTOMER",
        title: "Customers and accounts",
        direction: "both ways",
        lastRun: PLAIN_FORMAT.moment(new Date("2026-11-02T09:50:00Z")),
        nextRun: PLAIN_FORMAT.moment(new Date("2026-11-02T10:20:00Z")),
        figures: ["18", "2", "0", "2", "–", "1"],
        isFailing: true,
      },
      {
        name: "MY-MAPPING",
        title: "MY-MAPPING",
        direction: "direction unknown",
        lastRun: "No run told",
        nextRun: "–",
        figures: ["–", "–", "–", "–", "–", "–"],
        isFailing: false,
      },
    ]);
  });

  it("name the records that are left alone, with what was said and what to do", () => {
    expect(describeMappings(TOLD, [], undefined, SPEECH).skipped).toEqual({
      heading: "1 record is left alone after it failed twice",
      lines: [{ text: "Customer K10010: Both changed.", pair: TOLD.skipped?.[0] }],
      advice: SPEECH.strings("SkippedAdvice"),
    });
    expect(describeMappings({ ...TOLD, skipped: [] }, [], undefined, SPEECH).skipped.heading).toBe(
      "No record is left alone after failures.",
    );
  });

  it("that are not told say which pages to publish", () => {
    const story = describeMappings({ mappings: null, skipped: null }, [], COUNTS, SPEECH);
    expect([story.rows, story.advice, story.skipped.heading]).toEqual([
      [],
      SPEECH.strings("MappingsNotTold"),
      SPEECH.strings("SkippedNotTold"),
    ]);
  });

  it("say which lists to publish where records are not counted", () => {
    const uncounted = (counts: Counts | undefined) => describeMappings(TOLD, [], counts, SPEECH).uncounted;
    expect(uncounted(new Map([["CUSTOMER", { coupled: null, uncoupled: null }]]))).toBe(
      SPEECH.strings("NotCounted", "22 CustomerList"),
    );
    expect([uncounted(COUNTS), uncounted(undefined)]).toEqual([null, null]);
  });

  it("are a table whose rows say their figures by heading, with ways to both records of a pair", async () => {
    const openRecord = jest.fn();
    const openRow = jest.fn(() => Promise.resolve(false));
    render(
      <Mappings
        story={describeMappings(TOLD, [JOB], COUNTS, SPEECH)}
        webClientUrl="https://bc.test/"
        ports={{ openRecord, openRow }}
        strings={SPEECH.strings}
      />,
    );
    const table = screen.getByRole("table", { name: "What is synchronised" });
    expect(table.querySelectorAll("th")).toHaveLength(9);
    expect(table.querySelector('tr[data-mapping="CUSTOMER"]')?.getAttribute("data-failing")).toBe("true");
    expect(table.querySelector('tr[data-mapping="CUSTOMER"] td[data-label="Changed"]')?.textContent).toBe("2");
    expect(screen.getByText("Customer K10010: Both changed.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Show in Business Central: Customer K10010: Both changed." }));
    expect(openRecord).toHaveBeenCalledWith("https://bc.test/", TOLD.skipped?.[0]);
    fireEvent.click(screen.getByRole("button", { name: "Show in Sales: Customer K10010: Both changed." }));
    expect((await screen.findByRole("alert")).textContent).toBe(SPEECH.strings("RowMissing"));
  });
});
