/**
 * Sets that the pages of API v2.0 declare (`EntitySetName` of BCApps, APIV2, 29.0): one that is not played here is refused by its name, never as
 * unknown.
 */
const REAL_SETS: ReadonlySet<string> = new Set(
  `accessControls accountingPeriods accounts agedAccountsPayables agedAccountsReceivables aggregatePermissionSets applyVendorEntries approvalEntries
approvalUserSetups assemblyOrderLines assemblyOrders attachments automationCompanies balanceSheets bankAccounts blanketPurchaseOrderLines
blanketPurchaseOrders blanketSalesOrderLines blanketSalesOrders cashFlowStatements companyInformation configurationPackages contacts
contactsInformation countriesRegions currencies currencyExchangeRates customerContacts customerFinancialDetails customerPaymentJournals
customerPayments customerReturnReasons customerSales customers defaultDimensions dimensionSetLines dimensionValues dimensions disputeStatus
documentAttachments employees expandedPermissionSets extensionDeploymentStatus extensionUpload extensions features file fixedAssetLocations
fixedAssets generalLedgerEntries generalLedgerSetup generalProductPostingGroups incomeStatements inventoryPostingGroups inventoryReceiptLines
inventoryReceipts inventoryShipmentLines inventoryShipments itemCategories itemLedgerEntries itemVariants items jobQueueEntries jobQueueLogEntries
journalLines journals locations opportunities paymentMethods paymentTerms pdfDocument permissionSets physicalInventoryOrderLines
physicalInventoryOrders physicalInventoryRecordingLines physicalInventoryRecordings pictures postedApprovalEntries postedAssemblyOrderLines
postedAssemblyOrders postedDirectTransferLines postedDirectTransfers postedInventoryReceiptLines postedInventoryReceipts postedInventoryShipmentLines
postedInventoryShipments postedPhysicalInventoryOrderLines postedPhysicalInventoryOrders postedPhysicalInventoryRecordingLines
postedPhysicalInventoryRecordings profiles projects purchaseBlanketOrderArchiveLines purchaseBlanketOrderArchives purchaseCreditMemoLines
purchaseCreditMemos purchaseInvoiceLines purchaseInvoices purchaseOrderArchiveLines purchaseOrderArchives purchaseOrderLines purchaseOrders
purchaseQuoteArchiveLines purchaseQuoteArchives purchaseQuoteLines purchaseQuotes purchaseReceiptLines purchaseReceipts
purchaseReturnOrderArchiveLines purchaseReturnOrderArchives purchaseReturnOrderLines purchaseReturnOrders purchaseReturnShipments reportLabels
retainedEarningsStatements returnReceipts salesBlanketOrderArchiveLines salesBlanketOrderArchives salesCreditMemoLines salesCreditMemos
salesInvoiceLines salesInvoices salesOrderArchiveLines salesOrderArchives salesOrderLines salesOrders salesQuoteArchiveLines salesQuoteArchives
salesQuoteLines salesQuotes salesReturnOrderArchiveLines salesReturnOrderArchives salesReturnOrderLines salesReturnOrders salesShipmentLines
salesShipments salespeoplePurchasers scheduledJobs securityGroupMembers securityGroups shipmentMethods taxAreas taxGroups timeRegistrationEntries
transferOrderLines transferOrders transferReceiptLines transferReceipts transferShipmentLines transferShipments trialBalances unitsOfMeasure
userPermissionSets userPermissions users usersPermissions vendorPaymentJournals vendorPayments vendorPurchases vendors workflowApprovers
workflowResponseOptions workflowSteps workflows`.split(/\s+/),
);

export function isRealSet(name: string): boolean {
  return REAL_SETS.has(name);
}

/** Actions bound to an entity of a set (`ServiceEnabled` procedures of the same pages). */
const REAL_ACTIONS: Readonly<Record<string, string>> = {
  jobQueueEntries: "restart",
  salesCreditMemos: "post postAndSend send cancel cancelAndSend",
  salesInvoices: "post postAndSend send cancel cancelAndSend makeCorrectiveCreditMemo",
  salesOrders: "shipAndInvoice",
  salesQuotes: "makeInvoice makeOrder send",
};

/** @param segment as paths spell it, for instance Microsoft.NAV.post */
export function isRealAction(set: string, segment: string): boolean {
  const name = segment.replace(/^Microsoft\.NAV\./, "");
  return name !== segment && REAL_ACTIONS[set]?.split(" ").includes(name) === true;
}
