import type { Organization } from "../organization/organization";
import type { Person } from "../organization/organization";
import { stableId } from "../store/identifiers";
import formats from "./formats.json";
import peopleFile from "./people.json";
import { putInitialRow } from "./putInitialRow";

interface PersonFile {
  readonly alias: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly title: string | null;
  readonly languageId: number;
  readonly localeId: number;
  readonly isIntegrationUser?: boolean;
  readonly roles: readonly string[];
  readonly note: string;
}

const files: readonly PersonFile[] = peopleFile;

/** W. Europe Standard Time, where all of them work. */
const TIME_ZONE_CODE = 110;

function userIdOf(alias: string): string {
  return stableId(`systemuser/${alias}`);
}

/** The people that one can be in the local Sales. */
export function people(): readonly Person[] {
  return files.map(({ alias, note }) => ({ alias, note, userId: userIdOf(alias) }));
}

function putUser(organization: Organization, person: PersonFile): void {
  const systemuserid = userIdOf(person.alias);
  putInitialRow(organization, "systemuser", {
    systemuserid,
    firstname: person.firstName,
    lastname: person.lastName,
    fullname: `${person.firstName} ${person.lastName}`,
    title: person.title,
    internalemailaddress: person.email,
    domainname: person.email,
    azureactivedirectoryobjectid: stableId(`entra/${person.alias}`),
    businessunitid: { table: "businessunit", id: organization.rootBusinessUnitId },
    isintegrationuser: person.isIntegrationUser ?? false,
    accessmode: person.isIntegrationUser ? 4 : 0,
    islicensed: !person.isIntegrationUser,
  });
  putInitialRow(organization, "usersettings", {
    ...(person.localeId === 1044 ? formats["1044"] : formats["1033"]),
    systemuserid,
    uilanguageid: person.languageId,
    helplanguageid: person.languageId,
    localeid: person.localeId,
    timezonecode: TIME_ZONE_CODE,
    paginglimit: 50,
    transactioncurrencyid: { table: "transactioncurrency", id: organization.baseCurrencyId },
  });
  for (const role of person.roles) {
    const systemuserroleid = stableId(`systemuserrole/${person.alias}/${role}`);
    putInitialRow(organization, "systemuserroles", {
      systemuserroleid,
      systemuserid,
      roleid: stableId(`role/${role}`),
    });
  }
}

export function putPeople(organization: Organization): void {
  for (const person of files) {
    putUser(organization, person);
  }
}
