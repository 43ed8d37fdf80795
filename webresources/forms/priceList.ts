import { guid } from "../../core/values/guid";
import { idOf } from "../../core/values/wireValue";
import { PriceLevelFields, PriceLevelTable } from "../../core/tables/PriceLevel.generated";
import { formHandler } from "../shared/formHandler";
import { formText } from "../shared/formText";
import { isIntegrationUser } from "../shared/integrationUser";
import { scriptReader } from "../shared/appReader";
import { valueOf } from "../shared/valueOf";

const NOTIFICATION = "bcs_maintainedpricelist";

/** Says on a price list that Business Central made that changes by hand break its synchronisation. */
export const onLoad = formHandler("BusinessCentralSales.PriceList.onLoad", async (form) => {
  const id = form.data.entity.getId();
  if (id === "") {
    return;
  }
  const column = PriceLevelFields._createdby_value;
  const creator = idOf(valueOf(await scriptReader().row(PriceLevelTable, guid(id), { select: [column] }))[column]);
  const isMaintained = creator !== null && (await isIntegrationUser(creator));
  if (form.data.entity.getId() !== id) {
    return;
  }
  if (isMaintained) {
    form.ui.setFormNotification(formText("PriceListMaintained"), "WARNING", NOTIFICATION);
  } else {
    form.ui.clearFormNotification(NOTIFICATION);
  }
});
