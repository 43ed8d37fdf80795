/** Class ids by which FormXml says which native control draws a cell. */
export const ClassId = {
  subgrid: "e7a81278-8635-4d9e-8d4d-59480b391c5b",
  quickView: "5c5600e0-1d6e-4205-a272-be80da87fd42",
  timeline: "06375649-c143-495e-a496-c962e5b4488e",
  webResource: "9fdf5f91-88b1-47f4-ad53-c11efc01a01d",
  hidden: "5546e6cd-394c-4bee-94a8-4425e17ef6c6",
  file: "0a7ff475-b016-4687-9ce5-042bfdbd6519",
} as const;

/** Class ids of the controls that show one column; which input is drawn follows the column's type. */
export const COLUMN_CLASS_IDS: ReadonlySet<string> = new Set([
  "4273edbd-ac1d-40d3-9fb2-095c621b552d",
  "e0dece4b-6fc8-4a8f-a065-082708572369",
  "270bd3db-d9af-4782-9025-509e298dec0a",
  "3ef39988-22bb-4f0b-bbbe-64b5a3748aee",
  "5d68b988-0661-4db2-bc3e-17598ad3be6c",
  "5b773807-9fb2-42db-97c3-7a91eff8adff",
  "533b9e00-756b-4312-95a0-dc888637ac78",
  "c3efe0c3-0ec6-42be-8349-cbd9079dfd8e",
  "c6d124ca-7eda-4a60-aea9-7fb8d318b68f",
  "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed",
  "f9a8a302-114e-466a-b582-6771b2ae0d92",
  "4aa28ab7-9c13-4f57-a73d-ad894d048b5f",
  "ada2203e-b4cd-49be-9ddf-234642b43b52",
  "71716b6c-711e-476c-8ab8-5d11542bfb47",
]);
