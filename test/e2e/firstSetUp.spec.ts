import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator } from "@playwright/test";
import { asAfterImport, withoutOurForms } from "./support/asAfterImport";
import { expect, test } from "./support/sandboxTest";

const GUIDE = readFileSync(join(__dirname, "..", "..", "docs", "admin-guide.md"), "utf8");
const [, SECTION = ""] = /### The first time, press by press\n([\s\S]*?)\nAll settings/.exec(GUIDE) ?? [];
const [, PRESSES, CHOICES, VALUES, MINUTES] =
  /(\d+) presses, (\d+) choices and (\d+)\s+values[\s\S]*?less than (\d+) minutes/.exec(SECTION) ?? [];

type Verb = "press" | "choose" | "type";
/** What the guide says to do, by the words that the screen has. */
const DEEDS = [...SECTION.matchAll(/(press|choose|type)([^;.*]*)\*\*([^*]+)\*\*/g)].map(
  ([, verb, object = "", name = ""]) => ({
    verb: verb as Verb,
    object: object.trim(),
    name: name.replace(/\s+/g, " "),
  }),
);

const PERSON = "Ingrid Solheim";
const MINUTE_MS = 60_000;

async function now(salesUrl: string): Promise<number> {
  const { now: told } = (await (await fetch(`${salesUrl}/_sandbox/clock`)).json()) as { readonly now: string };
  return Date.parse(told);
}

async function act(frame: FrameLocator, { verb, object, name }: (typeof DEEDS)[number], values: Map<string, string>) {
  if (verb === "type") {
    const value = [...values].find(([word]) => object.includes(word))?.[1] ?? "";
    expect(value, `what to type: ${object}`).not.toBe("");
    return frame.getByLabel(name, { exact: true }).fill(value);
  }
  if (verb === "choose") {
    const region = frame.getByRole("region", { name });
    return object.includes("person")
      ? region.getByRole("combobox", { name: "Person" }).selectOption(PERSON)
      : frame.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
  }
  const whole = new RegExp(`^${name}( |$)`);
  // Of two buttons of one name, the one whose person has just been chosen can be pressed.
  const button = frame.getByRole("button", { name: whole }).and(frame.locator(":not([aria-disabled=true])"));
  await button.first().click({ timeout: 30_000 });
}

test("the guide leads from an empty Sales to the first live figure, in as many presses and minutes as it says", async ({
  sandbox,
  sales,
  page,
  openRecord,
}) => {
  test.slow();
  const counted = (verb: Verb) => DEEDS.filter((deed) => deed.verb === verb).length;
  expect([counted("press"), counted("choose"), counted("type")]).toEqual([PRESSES, CHOICES, VALUES].map(Number));

  await asAfterImport(sales);
  await withoutOurForms(sales);
  const began = await now(sandbox.sales.url);
  await page.goto(
    `${sandbox.sales.url}/main.aspx?pagetype=webresource&webresourceName=bcs_%2Fpages%2Fsetup.html&user=admin`,
  );
  const frame = page.frameLocator("iframe");
  const values = new Map([
    ["address", `${sandbox.bc.url}/BC/ODataV4`],
    ["name", "SALESREADER"],
    ["key", "skarvholm-demo-key"],
  ]);
  for (const deed of DEEDS) {
    await test.step(`${deed.verb} ${deed.name}`, () => act(frame, deed, values));
  }
  await expect(frame.getByText(/ is active\./)).toBeVisible();

  const line = sandbox.demo.documents.orders[0]?.lines.find(({ productNumber }) => productNumber === "BORD-1110");
  await openRecord("salesorderdetail", String(line?.id));
  await expect(page.getByRole("region", { name: "Availability in Business Central" })).toContainText("PCS available");
  expect((await now(sandbox.sales.url)) - began).toBeLessThan(Number(MINUTES) * MINUTE_MS);
});
