/** Prefix of all virtual tables of Business Central and of their columns; it cannot be changed. */
export const PREFIX = "dyn365bc";
/** Where the configuration of the link stands; one row in an environment. */
export const CONFIGURATION = "msdyn_businesscentralvirtualentity";
export const COMPANY = "cdm_company";
/** The one user that Business Central lets its metadata be read as. */
export const SERVICE_USER = "DATAVERSE";
