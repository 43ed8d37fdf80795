import { SystemUserFields, SystemUserTable } from "../../core/tables/SystemUser.generated";
import { scriptReader } from "./appReader";
import { valueOf } from "./valueOf";

/** One question a user and page: whether somebody is an integration user does not change while a page is open. */
const asked = new Map<string, Promise<boolean>>();

/** Whether Business Central synchronises as this user. */
export function isIntegrationUser(userId: string): Promise<boolean> {
  const known = asked.get(userId);
  if (known !== undefined) {
    return known;
  }
  const asking = read(userId);
  asked.set(userId, asking);
  // What failed is asked again by the next form.
  asking.catch(() => asked.delete(userId));
  return asking;
}

async function read(userId: string): Promise<boolean> {
  const column = SystemUserFields.isintegrationuser;
  return valueOf(await scriptReader().row(SystemUserTable, userId, { select: [column] }))[column] === true;
}
