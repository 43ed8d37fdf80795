import { onRecordNews } from "../../browser/recordNews";
import { guid } from "../../core/values/guid";

/**
 * Reads the form's record again once something on the form has changed it or seen that it is newer. What somebody has typed is never thrown away.
 * Other forms may open over this one meanwhile: each follows its own record.
 */
export function followNews({ data }: Xrm.FormContext): void {
  const id = idOf(data);
  if (id !== null) {
    onRecordNews(id, () => {
      if (idOf(data) === id && !data.getIsDirty()) {
        void data.refresh(false);
      }
    });
  }
}

function idOf({ entity }: Xrm.Data): string | null {
  const id = entity.getId();
  return id === "" ? null : guid(id);
}
