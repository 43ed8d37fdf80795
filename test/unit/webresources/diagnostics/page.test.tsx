/** @jest-environment jsdom */
import * as React from "react";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { LATEST } from "../../../../core/orders/diagnostics/readEntries";
import type { DiagnosticEntry } from "../../../../core/orders/diagnostics/readEntries";
import type { SalesOutcome } from "../../../../core/ports";
import { DiagnosticsPage } from "../../../../webresources/pages/diagnostics/DiagnosticsPage";
import { version } from "../../../../package.json";
import { PLAIN_FORMAT } from "../../../support/plainFormat";
import { stringsOf } from "../../../support/strings";

const strings = stringsOf("diagnostics");
const NOW = new Date("2026-11-29T07:30:00Z");
const entry = (change: Partial<DiagnosticEntry> = {}): DiagnosticEntry => ({
  id: "e1",
  at: new Date("2026-11-29T07:00:00Z"),
  person: { id: "p1", name: "Kari Sandvik" },
  documentKind: "Order",
  documentId: "o1",
  number: "ORD-1",
  outcome: "Submitted or activated",
  readiness: "Warnings",
  rules: "cashDiscount, name",
  notChecked: "soldBefore",
  version: "1.2.0",
  languageId: 1044,
  ...change,
});
const told = (...entries: readonly DiagnosticEntry[]): SalesOutcome<readonly DiagnosticEntry[]> => ({
  ok: true,
  value: entries,
});

interface Given {
  readonly entries?: SalesOutcome<readonly DiagnosticEntry[]>;
  readonly old?: readonly string[];
  readonly isWanted?: boolean;
  readonly isCopied?: boolean;
  readonly remove?: (id: string) => Promise<SalesOutcome<null>>;
}

function open({ entries = told(entry()), old = [], isWanted = true, isCopied = true, remove }: Given = {}) {
  const left = new Set(old);
  const copied: string[] = [];
  const asked: string[] = [];
  const ports = {
    read: jest.fn(() => Promise.resolve(entries)),
    readOld: () => Promise.resolve({ ok: true as const, value: [...left] }),
    remove:
      remove ??
      ((id: string) => {
        left.delete(id);
        return Promise.resolve({ ok: true as const, value: null });
      }),
    confirm: (question: string) => {
      asked.push(question);
      return Promise.resolve(isWanted);
    },
    copy: (text: string) => {
      copied.push(text);
      return Promise.resolve(isCopied);
    },
    openList: jest.fn(),
    now: () => NOW,
  };
  render(<DiagnosticsPage ports={ports} strings={strings} format={PLAIN_FORMAT} />);
  return { ports, copied, asked, left };
}

const button = (name: string) => screen.getByRole("button", { name });
const settled = () => waitFor(() => expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false"));
const said = () =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .filter((text) => text !== "");

afterEach(cleanup);

describe("the page of diagnostics", () => {
  it("shows who submitted what, when, with which outcome and readiness", async () => {
    const { ports } = open();
    expect(said()).toEqual(["Reading …"]);
    await settled();
    const cells = within(screen.getByRole("row", { name: /ORD-1/ })).getAllByRole("cell");
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      PLAIN_FORMAT.moment(new Date("2026-11-29T07:00:00Z")),
      "Kari Sandvik",
      "Order ORD-1",
      "Submitted or activated",
      "Warnings",
      "cashDiscount, nameNot checked: soldBefore",
      "1.2.0",
    ]);
    fireEvent.click(button("All entries"));
    expect(ports.openList).toHaveBeenCalledTimes(1);
    fireEvent.click(button("Refresh"));
    await settled();
    expect(ports.read).toHaveBeenCalledTimes(2);
  });

  it.each([
    ["nothing is there", told(), "Nothing has been submitted or activated yet."],
    [
      "the person may not read it",
      { ok: false, problem: { kind: "noPermission", privilege: null } },
      "You don't have access to these entries. System administrators read them all.",
    ],
    [
      "Sales does not answer",
      { ok: false, problem: { kind: "unreachable" } },
      "Sales did not answer. Refresh to try again.",
    ],
    [
      "Sales refuses",
      { ok: false, problem: { kind: "failed", detail: "No." } },
      "Sales could not read the entries: No.",
    ],
  ] as const)("says so where %s, and has nothing to copy", async (_name, entries, text) => {
    const { copied } = open({ entries });
    await settled();
    expect(said()).toEqual([text]);
    fireEvent.click(button("Copy diagnostics"));
    expect(copied).toEqual([]);
  });

  it("says that there are more where it shows as many as it reads", async () => {
    open({ entries: told(...Array.from({ length: LATEST }, (_, at) => entry({ id: `e${at}` }))) });
    await settled();
    expect(said()).toEqual(["These are the latest 200."]);
  });

  it("copies entries without names of people", async () => {
    const { copied } = open({ entries: told(entry(), entry({ id: "e2", person: null, rules: null, at: null })) });
    await settled();
    fireEvent.click(button("Copy diagnostics"));
    await waitFor(() =>
      expect(said()).toEqual(["Copied. The text names documents by number and people by id, and holds no secrets."]),
    );
    expect(copied[0]?.split("\n")).toEqual([
      `Business Central for Sales ${version}, 2026-11-29T07:30:00.000Z`,
      "when\tperson\ttype\tnumber\tid\toutcome\treadiness\tfound\tnot checked\tversion\tlanguage",
      "2026-11-29T07:00:00.000Z\tp1\tOrder\tORD-1\to1\tSubmitted or activated\tWarnings\tcashDiscount, name\tsoldBefore\t1.2.0\t1044",
      "-\t-\tOrder\tORD-1\to1\tSubmitted or activated\tWarnings\t-\tsoldBefore\t1.2.0\t1044",
    ]);
    expect(copied[0]).not.toContain("Kari");
  });

  it("says when the browser does not let it copy", async () => {
    open({ isCopied: false });
    await settled();
    fireEvent.click(button("Copy diagnostics"));
    await waitFor(() => expect(said()).toEqual(["The browser did not allow it. Click in the page and try again."]));
  });
});

describe("entries older than a year", () => {
  it("are deleted when the person wants it, and the page looks again", async () => {
    const { asked, left, ports } = open({ old: ["a", "b", "c", "d", "e"] });
    await settled();
    expect(screen.getByText("5 entries are older than a year.")).toBeTruthy();
    fireEvent.click(button("Delete what is older than a year"));
    await waitFor(() => expect(said()).toEqual(["5 entries were deleted."]));
    expect(asked).toEqual(["Delete 5 entries? They cannot be brought back."]);
    expect(left.size).toBe(0);
    await settled();
    expect(screen.queryByRole("button", { name: "Delete what is older than a year" })).toBeNull();
    expect(ports.read).toHaveBeenCalledTimes(2);
  });

  it("stay where the person does not", async () => {
    const { left, asked } = open({ old: ["a"], isWanted: false });
    await settled();
    fireEvent.click(button("Delete what is older than a year"));
    await waitFor(() => expect(asked).toEqual(["Delete 1 entry? It cannot be brought back."]));
    expect(left.size).toBe(1);
    expect(said()).toEqual([]);
  });

  it("are nowhere mentioned where there are none", async () => {
    open();
    await settled();
    expect(screen.queryByRole("button", { name: /Delete/ })).toBeNull();
  });

  it("count as deleted where somebody else was quicker, and tell why others could not be", async () => {
    const problems = {
      a: { kind: "notFound" },
      b: { kind: "noPermission", privilege: null },
    } as const;
    open({
      old: ["a", "b"],
      remove: (id) => Promise.resolve({ ok: false, problem: id === "a" ? problems.a : problems.b }),
    });
    await settled();
    fireEvent.click(button("Delete what is older than a year"));
    await waitFor(() =>
      expect(said()).toEqual([
        "1 entry was deleted. Not all could be deleted. You don't have access to these entries. System administrators read them all.",
      ]),
    );
  });
});
