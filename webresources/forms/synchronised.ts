import { idOf } from "../../core/values/wireValue";
import { formHandler } from "../shared/formHandler";
import { formText } from "../shared/formText";
import { isIntegrationUser } from "../shared/integrationUser";

const NOTIFICATION = "bcs_integrationuser";

/** Tells the integration user, on every form of a synchronised table, that Business Central takes no notice of what they change. */
export const onLoad = formHandler("BusinessCentralSales.Synchronised.onLoad", async (form) => {
  const userId = idOf(Xrm.Utility.getGlobalContext().userSettings.userId);
  if (userId !== null && (await isIntegrationUser(userId))) {
    form.ui.setFormNotification(formText("IntegrationUser"), "WARNING", NOTIFICATION);
  }
});
