import type { SalesSide } from "./salesSide";

/** As right after the import of the solutions: no connection, nobody with a role or a profile of ours, no order integration. */
export async function asAfterImport(sales: SalesSide): Promise<void> {
  const { value } = (await sales.get("bcs_connections?$select=bcs_connectionid")) as {
    readonly value: readonly { readonly bcs_connectionid: string }[];
  };
  for (const { bcs_connectionid: id } of value) {
    await sales.remove(`bcs_connections(${id})`);
  }
  for (const [collection, set, key, filter] of [
    ["systemuserroles_association", "roles", "roleid", "contains(name,'for Sales User')"],
    [
      "systemuserprofiles_association",
      "fieldsecurityprofiles",
      "fieldsecurityprofileid",
      "contains(name,'Access Key')",
    ],
  ] as const) {
    const given = (await sales.get(`${set}?$select=${key}&$filter=${encodeURIComponent(filter)}`)) as {
      readonly value: readonly Readonly<Record<string, string>>[];
    };
    for (const row of given.value) {
      const users = (await sales.get(`${set}(${String(row[key])})/${collection}?$select=systemuserid`)) as {
        readonly value: readonly { readonly systemuserid: string }[];
      };
      for (const { systemuserid } of users.value) {
        await sales.remove(`systemusers(${systemuserid})/${collection}(${String(row[key])})/$ref`);
      }
    }
  }
  const { OrganizationId } = await sales.get("WhoAmI");
  await sales.patch(`organizations(${String(OrganizationId)})`, { issopintegrationenabled: false });
}

/** Takes our forms out of the Sales Hub, which lists its own only until an administrator shows ours. */
export async function withoutOurForms(sales: SalesSide): Promise<void> {
  const components = await sales.rows(
    "solutioncomponents?$select=objectid&$filter=componenttype eq 60 and solutionid/uniquename eq 'BusinessCentralSales'",
  );
  const [hub] = await sales.rows("appmodules?$select=appmoduleid&$filter=uniquename eq 'msdynce_saleshub'");
  const listed = await sales.rows(`RetrieveAppComponents(AppModuleId=${String(hub?.appmoduleid)})`);
  const ours = new Set(components.map(({ objectid }) => objectid));
  await sales.post("RemoveAppComponents", {
    AppId: hub?.appmoduleid,
    Components: listed
      .filter(({ objectid }) => ours.has(objectid))
      .map(({ objectid }) => ({ "@odata.type": "Microsoft.Dynamics.CRM.systemform", formid: objectid })),
  });
  await sales.post("PublishXml", {
    ParameterXml: `<importexportxml><appmodules><appmodule>${String(hub?.appmoduleid)}</appmodule></appmodules></importexportxml>`,
  });
}
