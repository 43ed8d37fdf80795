import * as React from "react";
import type { FormControl } from "../../form/formDefinition";
import { WebResourceFrame } from "../WebResourceFrame";

/** A page or picture of a solution inside the form. */
export const WebResourceCell: React.FC<{ readonly control: FormControl }> = ({ control }) => {
  const name = (control.parameters.get("Url") ?? "").replace(/^\$webresource:/, "");
  const data = control.parameters.get("Data") ?? "";
  return <WebResourceFrame name={name} {...(data === "" ? {} : { data })} />;
};
