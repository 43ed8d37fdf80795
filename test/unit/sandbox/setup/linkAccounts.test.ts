import { createDemo } from "../../../../sandbox/demo/createDemo";
import { linkAccounts } from "../../../../sandbox/setup/linkAccounts";
import { createSalesClient } from "../../../../sandbox/client/salesClient";
import { serveFakeSales } from "./fakeSales";

test("linkAccounts gives a customer whose bills another pays that one's account as parent, and nobody else", async () => {
  const fake = await serveFakeSales(() => undefined);
  const [company] = createDemo("2026-11-23").companies.values();
  const customers = [...(company?.customers.values() ?? [])];
  await linkAccounts(
    createSalesClient(fake.url, "salesperson"),
    customers,
    new Map(customers.map(({ no }) => [no, `id-${no}`])),
  );
  expect(fake.requests).toEqual([
    {
      method: "PATCH",
      path: "accounts(id-K10050)",
      alias: "salesperson",
      body: { "parentaccountid@odata.bind": "/accounts(id-K10000)" },
    },
  ]);
  await fake.close();
});
