import { trackingAddress } from "../../../../../core/orders/live/trackingAddress";

describe("the page that follows a parcel", () => {
  it.each([
    ["https://spor.example/?pakke=%1", "NO 42", "https://spor.example/?pakke=NO%2042"],
    ["spor.example/%1/%1", "NO-42", "http://spor.example/NO-42/NO-42"],
    ["https://spor.example/", "NO-42", "https://spor.example/"],
    ["https://spor.example/%1", "a/../b@evil.test", "https://spor.example/a%2F..%2Fb%40evil.test"],
    ["", "NO-42", null],
    ["  ", "NO-42", null],
    ["javascript:alert(1)//%1", "NO-42", null],
    ["https://person:secret@spor.example/%1", "NO-42", null],
    ["https://spor.example\t.evil.test/%1", "NO-42", null],
  ])("of %j for parcel %j is %j", (internetAddress, number, page) => {
    expect(trackingAddress(internetAddress, number)).toBe(page);
  });
});
