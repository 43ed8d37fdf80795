import type { Operation } from "./operation";
import { badQuery } from "../errors";
import { requirePrivilege } from "../security/privileges";
import { jsonAnswer } from "../webapi/answers";

/** How many rows tables have, whoever owns them. Dataverse's figure may be a day old; this one never is. */
export const retrieveTotalRecordCount: Operation = {
  method: "GET",
  run({ context, parameters }) {
    const { organization, caller } = context;
    const names: unknown = parameters.EntityNames;
    if (!Array.isArray(names)) {
      throw badQuery("The parameter 'EntityNames' must be a list of logical names, e.g. ['account'].");
    }
    const counts = names.map(String).map((name) => {
      const table = organization.schema.table(name);
      if (!table) {
        throw badQuery(`The entity with a name = '${name}' was not found.`);
      }
      requirePrivilege(organization, caller, table, "Read");
      return organization.store.count(name);
    });
    return jsonAnswer(context, {
      "@odata.context": `${context.root}$metadata#Microsoft.Dynamics.CRM.RetrieveTotalRecordCountResponse`,
      EntityRecordCountCollection: { Count: counts.length, IsReadOnly: false, Keys: names, Values: counts },
    });
  },
};
