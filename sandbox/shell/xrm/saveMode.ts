import { SaveMode } from "../form/saveForm";
import { UnsupportedError } from "../unsupported";

/** The mode that a script asks for. @param option nothing, the old words, or `{ saveMode }` */
export function saveModeOf(option: unknown): number {
  if (option === undefined || option === null) {
    return SaveMode.save;
  }
  if (option === "saveandclose") {
    return SaveMode.saveAndClose;
  }
  if (typeof option === "object" && "saveMode" in option && typeof option.saveMode === "number") {
    return option.saveMode;
  }
  if (typeof option === "object" && Object.keys(option).length === 0) {
    return SaveMode.save;
  }
  throw new UnsupportedError(`saving with the option ${JSON.stringify(option)}`);
}
