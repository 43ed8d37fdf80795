/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { column, table } from "../fake/describeTable";
import { ORDER_ID, orderServer } from "../fake/openedForm";
import { prepareJsdom, renderApp } from "../fake/renderApp";

const CELL = '<cell id="t"><control id="notescontrol" classid="{06375649-C143-495E-A496-C962E5B4488E}"/></cell>';
const NONE = { create: "none", read: "none", write: "none", delete: "none" } as const;
const WORDS = "@OData.Community.Display.V1.FormattedValue";

const by = (author: string, createdon: string) => ({
  createdon,
  [`createdon${WORDS}`]: `at ${createdon}`,
  _createdby_value: "u",
  [`_createdby_value${WORDS}`]: author,
});

function start({
  id = ORDER_ID,
  notes = {},
  targets = ["order"],
}: { readonly id?: string | null; readonly notes?: object; readonly targets?: readonly string[] } = {}) {
  const server = orderServer({ cells: [CELL] })
    .addTable(
      table("annotation", [column("notetext", "memo"), column("objectid", "lookup", { targets })], {
        primaryName: "subject",
        ...notes,
      }),
      [
        {
          annotationid: "n1",
          subject: "Call",
          notetext: "Wants <b>green</b> chairs",
          ...by("Ingrid Solheim", "2026-11-20T08:00:00Z"),
        },
        { annotationid: "n2", subject: null, notetext: "Second", ...by("Ingrid Solheim", "2026-11-22T08:00:00Z") },
      ],
    )
    .addTable(table("post", [column("regardingobjectid", "lookup", { targets: ["order"] })], { primaryName: "text" }), [
      { postid: "p1", text: "Released", ...by("Business Central", "2026-11-21T08:00:00Z") },
    ]);
  renderApp(server, `?pagetype=entityrecord&etn=order${id === null ? "" : `&id=${id}`}`);
  return server;
}

const entries = async () => within(await screen.findByRole("region", { name: "Timeline" })).findAllByRole("listitem");

beforeAll(prepareJsdom);
beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("the timeline of a record", () => {
  it("shows its notes and posts, newest first, as text", async () => {
    const server = start();
    expect((await entries()).map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("Note · Ingrid Solheim · at 2026-11-22T08:00:00ZSecond"),
      expect.stringContaining("Post · Business Central · at 2026-11-21T08:00:00ZReleased"),
      expect.stringContaining("CallWants <b>green</b> chairs"),
    ]);
    expect(
      server
        .sent("GET", /annotations\?|posts\?/)
        .map(({ path }) => new URL(path, "http://x").searchParams.get("$filter")),
    ).toEqual([`_objectid_value eq ${ORDER_ID}`, `_regardingobjectid_value eq ${ORDER_ID}`]);
  });

  it("takes a note", async () => {
    const server = start();
    await entries();
    const add = screen.getByRole<HTMLButtonElement>("button", { name: "Add note" });
    expect(add.disabled).toBe(true);
    fireEvent.change(screen.getByRole("textbox", { name: "Enter a note" }), { target: { value: " Ring again \n" } });
    fireEvent.click(add);
    await waitFor(() => {
      expect(server.sent("POST").map(({ body }) => body)).toEqual([
        { notetext: "Ring again", "objectid_order@odata.bind": `/orders(${ORDER_ID})` },
      ]);
    });
    await waitFor(async () => {
      expect((await entries()).some(({ textContent }) => textContent?.includes("Ring again") ?? false)).toBe(true);
    });
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Enter a note" }).value).toBe("");
  });

  it("keeps what was typed when the server refuses, and says why", async () => {
    start().refuse("POST", /annotations/, 403, "0x80040220", "Missing prvCreateNote.");
    await entries();
    fireEvent.change(screen.getByRole("textbox", { name: "Enter a note" }), { target: { value: "Ring again" } });
    fireEvent.click(screen.getByRole("button", { name: "Add note" }));
    expect((await screen.findByRole("alertdialog", { name: "Error" })).textContent).toContain("Missing prvCreateNote.");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Enter a note" }).value).toBe("Ring again");
  });

  it.each([[{ notes: { privileges: NONE } }], [{ targets: ["account"] }]])(
    "has posts alone where notes cannot be read or do not stand on the table: %p",
    async (options) => {
      start(options);
      expect(await entries()).toHaveLength(1);
      expect(screen.queryByRole("textbox", { name: "Enter a note" })).toBeNull();
    },
  );

  it("says that there is nothing yet", async () => {
    start().answer("GET", /annotations\?|posts\?/, { body: { value: [] } });
    expect(await screen.findByText("There are no notes or posts yet.")).toBeTruthy();
  });

  it("waits for the record to be created", async () => {
    start({ id: null });
    expect(await screen.findByText("To enable this content, create the record.")).toBeTruthy();
  });
});
