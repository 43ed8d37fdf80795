import { COUNTED_LISTS, COUNTED_PROPERTY } from "./askCounts";
import { SYNCHRONISATION_SERVICES } from "./askMappings";
import { COUPLING_PAGES } from "./couplingPages";

/** What is read of the sets of API v2.0 that tell of the job queue: whoever lets the product's questions through must know it. */
export const JOB_SETS = [
  {
    name: "jobQueueEntries",
    properties: [
      "jobQueueEntryId",
      "objectIdToRun",
      "errorMessage",
      "recordIdToProcess",
      "description",
      "status",
      "numberOfMinutesBetweenRuns",
      "earliestStartDateTime",
    ],
  },
  {
    name: "jobQueueLogEntries",
    properties: ["jobQueueEntryId", "objectIdToRun", "status", "startDateTime", "endDateTime"],
  },
] as const;

/** The same of the published pages of mappings, which are read whole, or the newest rows of them. */
export const MAPPING_PAGES = [
  {
    name: SYNCHRONISATION_SERVICES.mappings,
    properties: ["Name", "TableCaptionValue", "Direction", "Synch_Only_Coupled_Records"],
  },
  {
    name: SYNCHRONISATION_SERVICES.jobs,
    properties: [
      "Integration_Table_Mapping_Name",
      "Type",
      "Synch_Direction",
      "Start_Date_Time",
      "Inserted",
      "Modified",
      "Skipped",
      "Failed",
    ],
  },
  {
    name: SYNCHRONISATION_SERVICES.skipped,
    properties: ["Table_ID", "Table_Name", "Description", "Error_Message", "Failed_On"],
  },
] as const;

/** The lists that show of each record whether it is coupled: asked for one record, or how many there are. */
export const COUPLING_SETS = [
  ...Object.values(COUPLING_PAGES)
    .flat()
    .map(({ service, shape }) => ({ name: service, properties: Object.keys(shape) })),
  ...COUNTED_LISTS.map(({ service }) => ({ name: service, properties: [COUNTED_PROPERTY] })),
];
