import { onRecordNews } from "../../browser/recordNews";
import { guid } from "../../core/values/guid";

let endFollowing = (): void => undefined;

/** Reads the form's record again once something on the form has changed it or seen that it is newer. What somebody has typed is never thrown away. */
export function followNews({ data }: Xrm.FormContext): void {
  endFollowing();
  const id = idOf(data);
  endFollowing =
    id === null
      ? () => undefined
      : onRecordNews(id, () => {
          if (idOf(data) === id && !data.getIsDirty()) {
            void data.refresh(false);
          }
        });
}

function idOf({ entity }: Xrm.Data): string | null {
  const id = entity.getId();
  return id === "" ? null : guid(id);
}
