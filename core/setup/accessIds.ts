/** Ids of roles and profiles that people need. Business Central knows its two by id; role ids are those of the root business unit. */
export const INTEGRATION_ADMINISTRATOR_ROLE = "8c8d4f51-a72b-e511-80d9-3863bb349780";
export const INTEGRATION_USER_ROLE = "6f960e32-a72b-e511-80d9-3863bb349780";
export const PRODUCT_AVAILABILITY_ROLE = "92b48399-f90a-58e3-be6e-5346746bf7c6";
export const ACCESS_KEY_USER_PROFILE = "a1dc0a4d-62c2-549e-8807-4a0f9e2d169e";
export const ACCESS_KEY_ADMINISTRATOR_PROFILE = "fca85683-5211-5bc0-b9c5-eb517ac374ff";
