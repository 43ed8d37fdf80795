import type { SalesHeader } from "../../ledger/salesDocuments";
import { putHeader } from "../../ledger/salesDocumentStore";
import { defineCard } from "./card";
import * as field from "./fields";

export const salesOrders = defineCard<SalesHeader>({
  id: "salesOrders",
  title: "Shipping of sales orders",
  hint: "What a person in BC adds to an order before it is shipped.",
  keys: ["no"],
  fields: {
    no: field.code("No."),
    shippingAgentCode: field.agent(),
    packageTrackingNo: field.text("Package Tracking No."),
    promisedDeliveryDate: field.date("Promised Delivery Date"),
  },
  rows: (company) => [...company.salesHeaders.values()].filter(({ documentType }) => documentType === "Order"),
  plain: null,
  put: (company, row) => {
    putHeader(company, row, new Date(row.modifiedAt === "" ? 0 : row.modifiedAt));
  },
});
