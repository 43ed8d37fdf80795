import { idOf } from "../../core/values/wireValue";
import { PriceLevelFields, PriceLevelTable } from "../../core/tables/PriceLevel.generated";
import { formHandler } from "../shared/formHandler";
import { formText } from "../shared/formText";
import { isIntegrationUser } from "../shared/integrationUser";
import { readRow } from "../shared/readRow";

const NOTIFICATION = "bcs_maintainedpricelist";

/** Says on a price list that Business Central made that changes by hand break its synchronisation. */
export const onLoad = formHandler("BusinessCentralSales.PriceList.onLoad", async (form) => {
  const id = form.data.entity.getId();
  if (id === "") return;
  const creator = idOf(
    (await readRow(PriceLevelTable.logicalName, id, [PriceLevelFields._createdby_value]))[
      PriceLevelFields._createdby_value
    ],
  );
  const isMaintained = creator !== null && (await isIntegrationUser(creator));
  if (form.data.entity.getId() !== id) return;
  if (isMaintained) form.ui.setFormNotification(formText("PriceListMaintained"), "WARNING", NOTIFICATION);
  else form.ui.clearFormNotification(NOTIFICATION);
});
