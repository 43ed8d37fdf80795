import { itemUnitTable, itemVariantTable, itemVendorTable, purchasingTable } from "../tables/catalog";
import { baseCalendarChangeTable, baseCalendarTable, customizedCalendarChangeTable } from "../tables/calendars";
import { customerTable, shipToAddressTable, vendorTable } from "../tables/customers";
import { inventoryByLocationTable } from "../tables/inventoryByLocation";
import { itemTable } from "../tables/item";
import { itemLedgerEntryTable } from "../tables/itemLedgerEntries";
import { jobQueueEntryTable } from "../api/tables/jobQueue";
import {
  integrationSynchErrorTable,
  integrationSynchJobTable,
  integrationTableMappingTable,
  synchConflictTable,
} from "../tables/synchronisation";
import {
  locationTable,
  responsibilityCenterTable,
  shippingAgentServiceTable,
  shippingAgentTable,
  userSetupTable,
} from "../tables/places";
import {
  assemblyHeaderTable,
  assemblyLineTable,
  jobPlanningLineTable,
  prodOrderComponentTable,
  prodOrderLineTable,
  requisitionLineTable,
  serviceLineTable,
} from "../tables/plannedLines";
import { salesInvoiceHeaderTable, salesInvoiceLineTable } from "../tables/postedInvoices";
import { salesShipmentHeaderTable, salesShipmentLineTable } from "../tables/postedShipments";
import { contactTable, opportunityTable, salespersonTable } from "../tables/people";
import { customerPriceGroupTable, priceListHeaderTable, priceListLineTable } from "../tables/priceLists";
import { purchaseLineTable } from "../tables/purchaseLines";
import { reservationEntryTable } from "../tables/reservationEntries";
import { salesHeaderTable } from "../tables/salesHeaders";
import { salesLineTable } from "../tables/salesLines";
import { companyInformationTable, inventorySetupTable, salesSetupTable } from "../tables/setups";
import { coupledItemTable, itemSubstitutionTable } from "../tables/smallTables";
import { stockkeepingUnitTable } from "../tables/stockkeepingUnits";
import {
  countryTable,
  currencyExchangeRateTable,
  currencyTable,
  generalLedgerSetupTable,
  glAccountTable,
  resourceTable,
} from "../tables/terms";
import { transferHeaderTable, transferLineTable } from "../tables/transfers";
import { vatPostingSetupTable } from "../tables/vatPostingSetup";
import assemblyLines from "./assemblyLines.json";
import assemblyOrders from "./assemblyOrders.json";
import baseCalendarChanges from "./baseCalendarChanges.json";
import baseCalendarList from "./baseCalendarList.json";
import companyInformation from "./companyInformation.json";
import contactList from "./contactList.json";
import countriesRegions from "./countriesRegions.json";
import currencies from "./currencies.json";
import currencyExchangeRates from "./currencyExchangeRates.json";
import customerCard from "./customerCard.json";
import customerList from "./customerList.json";
import customerPriceGroups from "./customerPriceGroups.json";
import customizedCalendarChanges from "./customizedCalendarChanges.json";
import generalLedgerSetup from "./generalLedgerSetup.json";
import glAccountCard from "./glAccountCard.json";
import inventoryByLocation from "./inventoryByLocation.json";
import inventorySetup from "./inventorySetup.json";
import itemCard from "./itemCard.json";
import itemLedgerEntries from "./itemLedgerEntries.json";
import itemList from "./itemList.json";
import itemSubstitutionEntry from "./itemSubstitutionEntry.json";
import itemUnitsOfMeasure from "./itemUnitsOfMeasure.json";
import itemVariants from "./itemVariants.json";
import itemVendorCatalog from "./itemVendorCatalog.json";
import jobPlanningLines from "./jobPlanningLines.json";
import locationCard from "./locationCard.json";
import locationList from "./locationList.json";
import opportunityList from "./opportunityList.json";
import type { Page } from "./page";
import { definePage } from "./page";
import postedSalesInvoiceLines from "./postedSalesInvoiceLines.json";
import postedSalesInvoices from "./postedSalesInvoices.json";
import postedSalesShipment from "./postedSalesShipment.json";
import postedSalesShipmentLines from "./postedSalesShipmentLines.json";
import postedSalesShipments from "./postedSalesShipments.json";
import postedSalesShipmentSubform from "./postedSalesShipmentSubform.json";
import priceListLineReview from "./priceListLineReview.json";
import prodOrderCompLineList from "./prodOrderCompLineList.json";
import prodOrderLineList from "./prodOrderLineList.json";
import productItemAvailability from "./productItemAvailability.json";
import purchaseLines from "./purchaseLines.json";
import purchasingCodes from "./purchasingCodes.json";
import requisitionLines from "./requisitionLines.json";
import reservationEntries from "./reservationEntries.json";
import resourceCard from "./resourceCard.json";
import resourceList from "./resourceList.json";
import responsibilityCenterList from "./responsibilityCenterList.json";
import salesLines from "./salesLines.json";
import salesOrder from "./salesOrder.json";
import salesOrderList from "./salesOrderList.json";
import salesPriceList from "./salesPriceList.json";
import salesPriceLists from "./salesPriceLists.json";
import salespersonsPurchasers from "./salespersonsPurchasers.json";
import salesQuotes from "./salesQuotes.json";
import salesOrderSubform from "./salesOrderSubform.json";
import salesReceivablesSetup from "./salesReceivablesSetup.json";
import serviceLineList from "./serviceLineList.json";
import shippingAgents from "./shippingAgents.json";
import shippingAgentServices from "./shippingAgentServices.json";
import shipToAddress from "./shipToAddress.json";
import shipToAddressList from "./shipToAddressList.json";
import stockkeepingUnitCard from "./stockkeepingUnitCard.json";
import stockkeepingUnitList from "./stockkeepingUnitList.json";
import transferLines from "./transferLines.json";
import transferLinesExtended from "./transferLinesExtended.json";
import transferOrder from "./transferOrder.json";
import transferOrders from "./transferOrders.json";
import transferOrderSubform from "./transferOrderSubform.json";
import userSetup from "./userSetup.json";
import integrationSynchErrors from "./integrationSynchErrors.json";
import integrationSynchJobs from "./integrationSynchJobs.json";
import integrationTableMappings from "./integrationTableMappings.json";
import jobQueueEntryList from "./jobQueueEntryList.json";
import skippedRecords from "./skippedRecords.json";
import vatPostingSetup from "./vatPostingSetup.json";
import vendorCard from "./vendorCard.json";

/** Page 30 as an administrator extends it in BC's Designer: fields of its table that the page itself does not show. */
const itemCardExtended = {
  ...itemCard,
  page: 50030,
  name: "Item Card, extended",
  properties: { ...itemCard.properties, Reserved_Qty_on_Inventory: "Reserved Qty. on Inventory" },
};

const linesOfSalesOrder = {
  page: definePage(salesOrderSubform, salesLineTable),
  link: new Map([
    ["Document Type", "Document Type"],
    ["Document No.", "No."],
  ]),
};
const linesOfTransferOrder = {
  page: definePage(transferOrderSubform, transferLineTable),
  link: new Map([["Document No.", "No."]]),
};
const linesOfShipment = {
  page: definePage(postedSalesShipmentSubform, salesShipmentLineTable),
  link: new Map([["Document No.", "No."]]),
};

/** The pages that the local Business Central has, by page id. Those from 50000 on stand for pages that a customer has extended. */
export const publishablePages: ReadonlyMap<number, Page> = new Map(
  [
    definePage(companyInformation, companyInformationTable),
    definePage(currencies, currencyTable),
    definePage(countriesRegions, countryTable),
    definePage(locationList, locationTable),
    definePage(glAccountCard, glAccountTable),
    definePage(customerCard, customerTable),
    definePage(customerList, customerTable),
    definePage(vendorCard, vendorTable),
    definePage(itemCard, itemTable),
    definePage(itemList, itemTable),
    definePage(itemLedgerEntries, itemLedgerEntryTable),
    definePage(salesOrder, salesHeaderTable, { SalesLines: linesOfSalesOrder }),
    definePage(resourceCard, resourceTable),
    definePage(resourceList, resourceTable),
    definePage(itemVendorCatalog, itemVendorTable),
    definePage(generalLedgerSetup, generalLedgerSetupTable),
    definePage(userSetup, userSetupTable),
    definePage(postedSalesShipment, salesShipmentHeaderTable, { SalesShipmLines: linesOfShipment }),
    definePage(postedSalesShipments, salesShipmentHeaderTable),
    definePage(postedSalesInvoices, salesInvoiceHeaderTable),
    definePage(shipToAddress, shipToAddressTable),
    definePage(shipToAddressList, shipToAddressTable),
    definePage(shippingAgents, shippingAgentTable),
    definePage(salesReceivablesSetup, salesSetupTable),
    definePage(inventorySetup, inventorySetupTable),
    definePage(currencyExchangeRates, currencyExchangeRateTable),
    definePage(reservationEntries, reservationEntryTable),
    definePage(salesLines, salesLineTable),
    definePage(requisitionLines, requisitionLineTable),
    definePage(purchaseLines, purchaseLineTable),
    definePage(postedSalesShipmentLines, salesShipmentLineTable),
    definePage(postedSalesInvoiceLines, salesInvoiceLineTable),
    definePage(jobQueueEntryList, jobQueueEntryTable),
    definePage(skippedRecords, synchConflictTable),
    definePage(integrationTableMappings, integrationTableMappingTable),
    definePage(integrationSynchJobs, integrationSynchJobTable),
    definePage(integrationSynchErrors, integrationSynchErrorTable),
    definePage(assemblyOrders, assemblyHeaderTable),
    definePage(assemblyLines, assemblyLineTable),
    definePage(jobPlanningLines, jobPlanningLineTable),
    definePage(productItemAvailability, coupledItemTable),
    definePage(itemVariants, itemVariantTable),
    definePage(itemUnitsOfMeasure, itemUnitTable),
    definePage(prodOrderLineList, prodOrderLineTable),
    definePage(prodOrderCompLineList, prodOrderComponentTable),
    definePage(stockkeepingUnitCard, stockkeepingUnitTable),
    definePage(stockkeepingUnitList, stockkeepingUnitTable),
    definePage(locationCard, locationTable),
    definePage(responsibilityCenterList, responsibilityCenterTable),
    definePage(itemSubstitutionEntry, itemSubstitutionTable),
    definePage(purchasingCodes, purchasingTable),
    definePage(vatPostingSetup, vatPostingSetupTable),
    definePage(priceListLineReview, priceListLineTable),
    definePage(salesPriceList, priceListHeaderTable),
    definePage(salesPriceLists, priceListHeaderTable),
    definePage(customerPriceGroups, customerPriceGroupTable),
    definePage(salespersonsPurchasers, salespersonTable),
    definePage(contactList, contactTable),
    definePage(opportunityList, opportunityTable),
    definePage(transferOrder, transferHeaderTable, { TransferLines: linesOfTransferOrder }),
    definePage(transferOrders, transferHeaderTable),
    definePage(transferLines, transferLineTable),
    definePage(shippingAgentServices, shippingAgentServiceTable),
    definePage(serviceLineList, serviceLineTable),
    definePage(baseCalendarList, baseCalendarTable),
    definePage(baseCalendarChanges, baseCalendarChangeTable),
    definePage(customizedCalendarChanges, customizedCalendarChangeTable),
    definePage(salesOrderList, salesHeaderTable),
    definePage(salesQuotes, salesHeaderTable),
    definePage(inventoryByLocation, inventoryByLocationTable),
    definePage(itemCardExtended, itemTable),
    definePage(transferLinesExtended, transferLineTable),
  ].map((page) => [page.id, page]),
);
