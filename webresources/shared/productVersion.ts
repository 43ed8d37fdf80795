import { version } from "../../package.json";

/** Of this product, as the solution has it too. */
export const PRODUCT_VERSION: string = version;
