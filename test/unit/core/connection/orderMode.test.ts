import { ORDER_MODES, orderModeNamed, orderModeValue, standingOrderMode } from "../../../../core/connection/orderMode";

describe("the mode of order integration", () => {
  it.each(ORDER_MODES)("is read as it is written: %s", (mode) => {
    expect(orderModeNamed(orderModeValue(mode))).toBe(mode);
  });

  it.each([[null], [undefined], [727000009], ["727000000"]])("is not known of %p", (value) => {
    expect(orderModeNamed(value)).toBeNull();
  });

  it.each([
    // Said, the organisation's flag, what holds, whether the two contradict each other.
    [null, false, null, false],
    [null, null, null, false],
    [null, true, "legacy", false],
    ["legacy", true, "legacy", false],
    ["legacy", false, "legacy", true],
    ["legacy", null, "legacy", false],
    ["bidirectional", false, "bidirectional", false],
    ["bidirectional", true, "legacy", true],
    ["bidirectional", null, "bidirectional", false],
    ["none", false, "none", false],
    ["none", true, "legacy", true],
  ] as const)("said %s, with the flag %s, is %s", (said, flagIsOn, mode, contradicts) => {
    expect(standingOrderMode(said, flagIsOn)).toEqual({ mode, contradicts });
  });
});
