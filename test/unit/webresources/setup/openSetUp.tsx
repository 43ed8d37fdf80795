import { fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { readXml } from "../../../../browser/readXml";
import { checksWith } from "../../../../webresources/pages/setup/checks";
import type { CheckPorts } from "../../../../webresources/pages/setup/checks";
import type { Remembered } from "../../../../webresources/pages/setup/typedMemory";
import type { PagePorts } from "../../../../webresources/pages/setup/ports";
import { SetUpPage } from "../../../../webresources/pages/setup/SetUpPage";
import { collection, refusal, scriptedStore } from "../../../support/fakeStore";
import type { Script } from "../../../support/fakeStore";
import { clientPorts } from "../../../support/client";
import { fakeTransport, response } from "../../../support/fakeTransport";
import { stringsOf } from "../../../support/strings";

export const strings = stringsOf("setup");
const healthStrings = stringsOf("health");
const NONE: Script = {
  bcs_connections: collection(),
  nav_connections: collection(),
  bcbi_companies: refusal(404, ""),
  environmentvariabledefinitions: collection(),
};
export const DRAFT = 727000000;
export const COMPANY_ID = "9a1e2d7c-0000-4000-8000-000000000001";
export const ROW = {
  "@odata.etag": 'W/"1"',
  bcs_connectionid: "c1",
  bcs_name: "Skarvholm",
  bcs_webclienturl: "https://typed",
};

type Change = Partial<PagePorts> & Partial<Pick<CheckPorts, "transport" | "tryServer">>;

export function open(
  script: Script,
  {
    transport = fakeTransport(response(401, "")),
    tryServer = () => Promise.resolve({ kind: "allowed" }),
    ...change
  }: Change = {},
) {
  const { store, requests } = scriptedStore({
    ...script,
    ...Object.fromEntries(Object.entries(NONE).filter(([path]) => !(path in script))),
  });
  let remembered: Remembered | null = null;
  const lists: string[] = [];
  const now = () => new Date("2026-11-02T12:00:00Z");
  const ports: PagePorts = {
    store,
    checks: checksWith({ store, userId: "me", ...clientPorts(transport), isBrowser: true, readXml, tryServer, now }),
    readXml,
    salesUrl: "https://sales.test",
    redirectUrl: "https://sales.test/redirect.html",
    signIn: () => Promise.resolve({ ok: false, problem: { kind: "needed" } }),
    now,
    typed: {
      read: () => remembered,
      write: (value) => {
        remembered = value;
      },
    },
    copy: () => Promise.resolve(false),
    openList: (table) => lists.push(table),
    ...change,
  };
  render(<SetUpPage ports={ports} strings={strings} healthStrings={healthStrings} />);
  return { requests, lists };
}

export const button = (name: string) => screen.findByRole("button", { name });
export const press = async (name: string) => fireEvent.click(await button(name));
