import type { Job } from "../../jobs/job";
import { attemptsOf, describeJob, RERUN_DELAY_S } from "../../jobs/job";
import { JOBS, jobsOf } from "../../jobs/jobs";
import type { Company } from "../../ledger/company";
import type { JobLogEntry, JobStatus } from "../../ledger/integration";
import { defineTable, fieldsOf } from "../../tables/table";
import { systemIdOf } from "../../tables/systemId";

const JOB_QUEUE_ENTRY = 472;
const JOB_QUEUE_LOG_ENTRY = 474;
const CODEUNIT = "Codeunit";

interface Entry {
  readonly job: Job;
  readonly status: JobStatus;
}

const entry = fieldsOf<Entry>();
const logged = fieldsOf<JobLogEntry>();

/** Table 472, as far as the integration with Sales fills it. */
export const jobQueueEntryTable = defineTable<Entry>({
  number: JOB_QUEUE_ENTRY,
  name: "Job Queue Entry",
  key: ["ID"],
  rows: (company) =>
    jobsOf(company).flatMap((job) => {
      const status = company.integration.jobs.get(job.name);
      return status === undefined ? [] : [{ job, status }];
    }),
  rowVersion: ({ status }) => Date.parse(status.ranAt || status.dueAt),
  fields: {
    SystemId: entry.guid(({ job }, company) => systemIdOf(JOB_QUEUE_ENTRY, "system", company.name, job.name)),
    ID: entry.guid(({ job }, company) => entryId(company, job.name)),
    "User ID": entry.text(65, () => "ADMIN"),
    "Last Ready State": entry.dateTime(({ status }) => status.ranAt),
    "Expiration Date/Time": entry.dateTime(),
    "Earliest Start Date/Time": entry.dateTime(({ status }) => status.dueAt),
    "Object Type to Run": entry.option(" ", () => CODEUNIT),
    "Object ID to Run": entry.integer(({ job }) => job.codeunit.id),
    "Object Caption to Run": entry.text(250, ({ job }) => job.codeunit.name),
    "Report Output Type": entry.option("PDF"),
    "Maximum No. of Attempts to Run": entry.integer(({ job }) => attemptsOf(job)),
    "No. of Attempts to Run": entry.integer(({ status }) => status.attempts),
    Status: entry.option("Ready", ({ status }) =>
      status.isInError
        ? "Error"
        : !status.isEnabled
          ? "On Hold"
          : status.isInactive === true
            ? "On Hold with Inactivity Timeout"
            : "Ready",
    ),
    "Record ID to Process": entry.text(250, ({ job }) =>
      job.mapping === null ? "" : `Integration Table Mapping: ${job.mapping}`,
    ),
    "Parameter String": entry.text(250),
    "Recurring Job": entry.yes(),
    "No. of Minutes between Runs": entry.integer(({ job }) => job.minutes),
    "Run on Mondays": entry.yes(),
    "Run on Tuesdays": entry.yes(),
    "Run on Wednesdays": entry.yes(),
    "Run on Thursdays": entry.yes(),
    "Run on Fridays": entry.yes(),
    "Run on Saturdays": entry.yes(),
    "Run on Sundays": entry.yes(),
    "Starting Time": entry.text(12),
    "Ending Time": entry.text(12),
    "Reference Starting Time": entry.dateTime(),
    "Next Run Date Formula": entry.dateFormula(),
    Description: entry.text(250, ({ job }, company) => describeJob(job, company)),
    "Run in User Session": entry.boolean(),
    "User Session ID": entry.integer(),
    "Job Queue Category Code": entry.code(10),
    "Error Message": entry.text(2048, ({ status }) => (status.result === "Error" ? status.messages.join(" ") : "")),
    "User Service Instance ID": entry.integer(),
    "User Session Started": entry.dateTime(),
    "Notify On Success": entry.boolean(),
    "User Language ID": entry.integer(),
    "Printer Name": entry.text(250),
    "Report Request Page Options": entry.boolean(),
    "Rerun Delay (sec.)": entry.integer(() => RERUN_DELAY_S),
    "System Task ID": entry.guid(),
    Scheduled: entry.boolean(({ status }) => status.isEnabled && !status.isInError),
    "Manual Recurrence": entry.boolean(),
    "Job Timeout": entry.text(20),
    "Priority Within Category": entry.option("Normal"),
    SystemModifiedAt: entry.dateTime(({ status }) => status.ranAt || status.dueAt),
  },
});

/** Table 474. */
export const jobQueueLogEntryTable = defineTable<JobLogEntry>({
  number: JOB_QUEUE_LOG_ENTRY,
  name: "Job Queue Log Entry",
  key: ["Entry No."],
  rows: ({ integration: { jobLog } }) => jobLog,
  rowVersion: ({ entryNo }) => entryNo,
  fields: {
    SystemId: logged.guid(({ entryNo }, company) => systemIdOf(JOB_QUEUE_LOG_ENTRY, company.name, entryNo)),
    "Entry No.": logged.integer(({ entryNo }) => entryNo),
    ID: logged.guid(({ job }, company) => entryId(company, job)),
    "User ID": logged.text(65, () => "ADMIN"),
    "Start Date/Time": logged.dateTime(({ startedAt }) => startedAt),
    "End Date/Time": logged.dateTime(({ endedAt }) => endedAt),
    "Object ID to Run": logged.integer(({ job }) => jobNamed(job)?.codeunit.id ?? 0),
    "Object Type to Run": logged.option(" ", () => CODEUNIT),
    Status: logged.option("Success", ({ result }) => result),
    Description: logged.text(250, ({ job }, company) => {
      const named = jobNamed(job);
      return named === undefined ? "" : describeJob(named, company);
    }),
    "Error Message": logged.text(2048, ({ message }) => message),
    "Job Queue Category Code": logged.code(10),
    "Error Call Stack": logged.text(2048),
    "Parameter String": logged.text(250),
    "System Task Id": logged.guid(),
    "User Session ID": logged.integer(),
    "User Service Instance ID": logged.integer(),
    SystemModifiedAt: logged.dateTime(({ endedAt }) => endedAt),
  },
});

function entryId(company: Company, job: string): string {
  return systemIdOf(JOB_QUEUE_ENTRY, company.name, job);
}

function jobNamed(name: string): Job | undefined {
  return JOBS.find((job) => job.name === name);
}
