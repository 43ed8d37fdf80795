/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import type { SalesRequest } from "../../../../core/dataverse/salesHttp";
import { NEW_DRAFT } from "../../../../core/setup/settings";
import type { Draft } from "../../../../core/setup/settings";
import { UnsecuredKeys } from "../../../../webresources/pages/setup/components/UnsecuredKeys";
import { answer, collection, refusal, scriptedStore } from "../../../support/fakeStore";
import { stringsOf } from "../../../support/strings";

const ROW = { nav_connectionid: "n1", nav_name: "Skarvholm", nav_dynamicsnavodatausername: "READER" };

interface World {
  readonly language?: 1033 | 1044;
  readonly connection?: { readonly id: string; readonly draft: Draft } | null;
  readonly written?: ReturnType<typeof answer>;
  readonly emptied?: ReturnType<typeof answer>;
}

/** A Sales whose older table holds one key until it is emptied. */
async function show({
  language = 1033,
  connection = { id: "c1", draft: NEW_DRAFT },
  written = answer(204),
  emptied = answer(204),
}: World = {}) {
  const strings = stringsOf("setup", language);
  let rows = [ROW];
  const one = ({ method }: SalesRequest) => {
    if (method === "GET") {
      return answer(200, { "@odata.etag": "e", nav_dynamicsnavodataaccesskey: "key-1" });
    }
    if (emptied.status < 300) {
      rows = [];
    }
    return emptied;
  };
  const { store } = scriptedStore({
    "nav_connections?": () => collection(...rows),
    nav_connections: one,
    bcs_connections: written,
  });
  let moved = 0;
  render(<UnsecuredKeys store={store} connection={connection} strings={strings} onMoved={() => void moved++} />);
  await act(() => Promise.resolve());
  return { moved: () => moved };
}

async function press(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
    await new Promise((resolve) => setTimeout(resolve));
  });
}

const status = () => screen.getByRole("status").textContent;
afterEach(cleanup);

describe("keys that stand readable, on the set-up page", () => {
  it("are explained, and told of once they are moved", async () => {
    const { moved } = await show();
    expect(screen.getByRole("region", { name: "Access keys stored unsecured" }).textContent).toContain(
      "whoever may read connections can read it there",
    );
    expect(screen.getByText("Skarvholm · user READER")).toBeTruthy();
    await press("Move the key of Skarvholm here");
    expect(status()).toBe("The key of Skarvholm is in the secured column now, and no longer readable.");
    expect(moved()).toBe(1);
    expect(screen.queryByRole("button")).toBeNull();
    expect(document.body.innerHTML).not.toContain("key-1");
  });

  it("can be removed where nobody needs them, in Norwegian too", async () => {
    const { moved } = await show({ language: 1044 });
    await press("Fjern nøkkelen til Skarvholm");
    expect([status(), moved()]).toEqual(["Nøkkelen til Skarvholm er fjernet.", 0]);
  });

  it("wait for a connection to move into", async () => {
    await show({ connection: null });
    await press("Move the key of Skarvholm here");
    expect(screen.getByText("Save the connection first; then a key can be moved into it.")).toBeTruthy();
    expect(status()).toBe("");
  });

  it.each([
    ["the secured column is closed", { written: refusal(403, "no") }, /^You don't have access/],
    [
      "the older row has changed",
      { emptied: refusal(412, "changed") },
      /^Someone else changed Skarvholm in the meantime/,
    ],
    [
      "the older column cannot be emptied",
      { emptied: refusal(500, "SQL time-out") },
      /^The connection works, but the key of Skarvholm is still stored unsecured\. .*SQL time-out/,
    ],
  ] as const)("say what to do when %s", async (_name, world, text) => {
    await show(world);
    await press("Move the key of Skarvholm here");
    expect(status()).toMatch(text);
    expect(document.body.innerHTML).not.toContain("key-1");
  });
});
