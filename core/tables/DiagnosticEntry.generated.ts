// Written by `npm run types` from solution/BusinessCentralSales/Entities/bcs_DiagnosticEntry/Entity.xml. Do not edit.

/** Diagnostic Entry */
export const DiagnosticEntryTable = {
  logicalName: "bcs_diagnosticentry",
  entitySetName: "bcs_diagnosticentries",
  primaryId: "bcs_diagnosticentryid",
  primaryName: "bcs_name",
} as const;

/** Columns of Diagnostic Entry as the wire spells them; `_…_value` is a lookup's id in a row. */
export const DiagnosticEntryFields = {
  /** Diagnostic Entry */
  bcs_diagnosticentryid: "bcs_diagnosticentryid",
  /** Document Id */
  bcs_documentid: "bcs_documentid",
  /** Document Type */
  bcs_documentkind: "bcs_documentkind",
  /** Language */
  bcs_languageid: "bcs_languageid",
  /** Document Number */
  bcs_name: "bcs_name",
  /** Not Checked */
  bcs_notchecked: "bcs_notchecked",
  /** Outcome */
  bcs_outcome: "bcs_outcome",
  /** Readiness */
  bcs_readiness: "bcs_readiness",
  /** Rules Found */
  bcs_rules: "bcs_rules",
  /** Product Version */
  bcs_version: "bcs_version",
  /** Created By */
  createdby: "createdby",
  /** Created By */
  _createdby_value: "_createdby_value",
  /** Created On; date and time */
  createdon: "createdon",
  /** Created By (Delegate) */
  createdonbehalfby: "createdonbehalfby",
  /** Created By (Delegate) */
  _createdonbehalfby_value: "_createdonbehalfby_value",
  /** Import Sequence Number */
  importsequencenumber: "importsequencenumber",
  /** Modified By */
  modifiedby: "modifiedby",
  /** Modified By */
  _modifiedby_value: "_modifiedby_value",
  /** Modified On; date and time */
  modifiedon: "modifiedon",
  /** Modified By (Delegate) */
  modifiedonbehalfby: "modifiedonbehalfby",
  /** Modified By (Delegate) */
  _modifiedonbehalfby_value: "_modifiedonbehalfby_value",
  /** Record Created On; date and time */
  overriddencreatedon: "overriddencreatedon",
  /** Owner */
  ownerid: "ownerid",
  /** Owner */
  _ownerid_value: "_ownerid_value",
  /** Owning Business Unit */
  owningbusinessunit: "owningbusinessunit",
  /** Owning Business Unit */
  _owningbusinessunit_value: "_owningbusinessunit_value",
  /** Owning Team */
  owningteam: "owningteam",
  /** Owning Team */
  _owningteam_value: "_owningteam_value",
  /** Owning User */
  owninguser: "owninguser",
  /** Owning User */
  _owninguser_value: "_owninguser_value",
  /** Status */
  statecode: "statecode",
  /** Status Reason */
  statuscode: "statuscode",
  /** Time Zone Rule Version Number */
  timezoneruleversionnumber: "timezoneruleversionnumber",
  /** UTC Conversion Time Zone Code */
  utcconversiontimezonecode: "utcconversiontimezonecode",
} as const;

/** Document Type */
export const DiagnosticEntryDocumentKind = {
  /** Order */
  Order: 727000000,
  /** Quote */
  Quote: 727000001,
} as const;

export type DiagnosticEntryDocumentKind = (typeof DiagnosticEntryDocumentKind)[keyof typeof DiagnosticEntryDocumentKind];

/** Outcome */
export const DiagnosticEntryOutcome = {
  /** Submitted or activated */
  SubmittedOrActivated: 727000000,
  /** Was so before */
  WasSoBefore: 727000001,
  /** Was not open */
  WasNotOpen: 727000002,
  /** Changed since it was checked */
  ChangedSinceItWasChecked: 727000003,
  /** Refused by Sales */
  RefusedBySales: 727000004,
  /** Sales did not answer */
  SalesDidNotAnswer: 727000005,
  /** Uncertain */
  Uncertain: 727000006,
} as const;

export type DiagnosticEntryOutcome = (typeof DiagnosticEntryOutcome)[keyof typeof DiagnosticEntryOutcome];

/** Readiness */
export const DiagnosticEntryReadiness = {
  /** Ready */
  Ready: 727000000,
  /** Ready with notes */
  ReadyWithNotes: 727000001,
  /** Not all checked */
  NotAllChecked: 727000002,
  /** Warnings */
  Warnings: 727000003,
  /** Blocked */
  Blocked: 727000004,
} as const;

export type DiagnosticEntryReadiness = (typeof DiagnosticEntryReadiness)[keyof typeof DiagnosticEntryReadiness];

/** Status */
export const DiagnosticEntryStatecode = {
  /** Active */
  Active: 0,
  /** Inactive */
  Inactive: 1,
} as const;

export type DiagnosticEntryStatecode = (typeof DiagnosticEntryStatecode)[keyof typeof DiagnosticEntryStatecode];

/** Status Reason */
export const DiagnosticEntryStatuscode = {
  /** Active */
  Active: 1,
  /** Inactive */
  Inactive: 2,
} as const;

export type DiagnosticEntryStatuscode = (typeof DiagnosticEntryStatuscode)[keyof typeof DiagnosticEntryStatuscode];
