import { linesSolution, LINES_FORM } from "./support/linesSolution";
import { expect, test } from "./support/sandboxTest";

test("a data-set control of another solution shows an order's lines, pages, sorts, selects and opens them", async ({
  sandbox,
  sales,
  page,
}) => {
  await sales.importZip(linesSolution());
  await sales.showForm(LINES_FORM);
  const order = sandbox.demo.documents.orders.find(({ lines }) => lines.length > 2);
  if (order === undefined) {
    throw new Error("The demo has no order with more than two lines.");
  }
  const count = order.lines.length;
  await page.goto(
    `${sandbox.sales.url}/main.aspx?pagetype=entityrecord&etn=salesorder&id=${order.id}&formid=${LINES_FORM}&user=salesperson`,
  );
  const lines = page.getByRole("group", { name: "Products" });
  await expect(lines.getByRole("status")).toHaveText(`2 of ${count} on salesorder`);

  await lines.getByRole("button", { name: "More" }).click();
  await expect(lines.getByRole("listitem")).toHaveCount(Math.min(4, count));
  const products = lines.getByRole("button", { name: /: [\d.]+ / });
  const quantities = async () =>
    (await products.allTextContents()).map((text) => Number(/: ([\d.]+) /.exec(text)?.[1]));
  const upwards = await quantities();
  expect(upwards).toEqual([...upwards].sort((a, b) => a - b));
  await lines.getByRole("button", { name: "Largest first" }).click();
  await expect(lines.getByRole("listitem")).toHaveCount(2);
  const downwards = await quantities();
  expect([downwards, downwards[0]]).toEqual([[...downwards].sort((a, b) => b - a), Math.max(...upwards, ...downwards)]);

  const commands = page.getByRole("menubar", { name: "Commands of Products" });
  await expect(commands.getByRole("menuitem", { name: "Take it" })).toHaveCount(0);
  await products.first().click();
  await expect(lines.getByRole("button", { pressed: true })).toHaveCount(1);
  await expect(commands.getByRole("menuitem", { name: "Take it" })).toBeVisible();

  await lines
    .getByRole("button", { name: /^Open / })
    .first()
    .click();
  await expect(page).toHaveURL(/etn=salesorderdetail/);
});
