import type { GroupStrings } from "../../../strings/resources";

/** The texts that every control has whose connection may use Microsoft Entra ID. */
export type SignInStrings = GroupStrings<"signIn">;
