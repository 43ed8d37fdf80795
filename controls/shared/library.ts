/**
 * What the controls about availability share at run time: the rules, and the ports that they ask through. `AvailabilityLibrary` carries them once
 * for a page and no other control bundles them, so these values are imported from here only; types come from where they stand.
 */
export { entraTokens, whenSignedIn } from "../../browser/entraTokens";
export { askDocument } from "../../core/availability/askDocument";
export { askItem } from "../../core/availability/askItem";
export { addDays, laterOf, localCalendarDate } from "../../core/values/calendarDate";
export { forecast } from "../../core/availability/forecast";
export { judgeDocument } from "../../core/availability/judgeDocument";
export { roundDown, sum } from "../../core/values/quantity";
export { unitFactor } from "../../core/availability/unitGroup";
export { webApiRows } from "../../core/dataverse/webApiRows";
export { idOf } from "../../core/values/wireValue";
export { salesOutcome } from "../../core/dataverse/salesOutcome";
export { askingPorts } from "./askingPorts";
export { beginningOf, dayOf } from "./calendarDay";
export { readCompanyId, readDocumentFacts } from "./document/documentFacts";
export { readDocumentLines } from "./document/documentLines";
export { salesDocument, salesDocumentOfLines } from "./document/salesDocument";
