import { webClientAddress } from "../../businesscentral/webClientAddress";

/**
 * The page that follows a parcel, as table 291 makes it of a shipping agent's Internet Address (GetTrackingInternetAddr): `%1` stands for the number,
 * and an address without a scheme is one over http. Null where that is no address that can be opened.
 */
export function trackingAddress(internetAddress: string, number: string): string | null {
  const text = internetAddress.trim();
  if (text === "") {
    return null;
  }
  const filled = text.split("%1").join(encodeURIComponent(number));
  return webClientAddress(/^https?:\/\//i.test(filled) ? filled : `http://${filled}`);
}
