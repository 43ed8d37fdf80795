import { idOf } from "../../core/values/wireValue";
import { formHandler, onEveryLoad } from "../shared/formHandler";
import { formText } from "../shared/formText";
import { isIntegrationUser } from "../shared/integrationUser";
import { followNews } from "./followNews";

const NOTIFICATION = "bcs_integrationuser";

/**
 * On every form of a synchronised table: shows what other parts of the form have written, and tells the integration user that Business Central takes
 * no notice of what they change.
 */
export const onLoad = onEveryLoad(
  formHandler("BusinessCentralSales.Synchronised.onLoad", async (form) => {
    followNews(form);
    const userId = idOf(Xrm.Utility.getGlobalContext().userSettings.userId);
    if (userId !== null && (await isIntegrationUser(userId))) {
      form.ui.setFormNotification(formText("IntegrationUser"), "WARNING", NOTIFICATION);
    }
  }),
);
