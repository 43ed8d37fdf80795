import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Locator } from "@playwright/test";
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

/** @param card where a person was chosen, which is where the next button of that name is meant; returns it */
async function act(
  frame: FrameLocator,
  { verb, object, name }: (typeof DEEDS)[number],
  values: ReadonlyMap<string, string>,
  card: Locator | null,
): Promise<Locator | null> {
  if (verb === "type") {
    const value = [...values].find(([word]) => object.includes(word))?.[1] ?? "";
    expect(value, `what to type: ${object}`).not.toBe("");
    await frame.getByLabel(name, { exact: true }).fill(value);
    return null;
  }
  if (verb === "choose") {
    const region = frame.getByRole("region", { name });
    if (object.includes("person")) {
      await region.getByRole("combobox", { name: "Person" }).selectOption(PERSON);
      return region;
    }
    await frame.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
    return null;
  }
  const button = { name: new RegExp(`^${name}( |$)`) };
  if (card !== null) {
    await card.getByRole("button", button).click();
    await expect(card.getByRole("status")).toHaveText(`Given to ${PERSON}.`);
    return null;
  }
  await frame.getByRole("button", button).and(frame.locator(":not([aria-disabled=true])")).first().click();
  return null;
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
  let card: Locator | null = null;
  for (const deed of DEEDS) {
    const before: Locator | null = card;
    card = await test.step(`${deed.verb} ${deed.name}`, () => act(frame, deed, values, before));
  }
  await expect(frame.getByText(/ is active\./)).toBeVisible();

  const line = sandbox.demo.documents.orders[0]?.lines.find(({ productNumber }) => productNumber === "BORD-1110");
  await openRecord("salesorderdetail", String(line?.id));
  await expect(page.getByRole("region", { name: "Availability in Business Central" })).toContainText("PCS available");
  expect((await now(sandbox.sales.url)) - began).toBeLessThan(Number(MINUTES) * MINUTE_MS);
});
