/** @jest-environment jsdom */
import { tellRecordNews } from "../../../browser/recordNews";
import { followNews } from "../../../webresources/forms/followNews";
import { onLoad as orderLoad } from "../../../webresources/forms/salesOrder";
import { onLoad } from "../../../webresources/forms/synchronised";
import { XrmMockGenerator } from "xrm-mock";
import { settle, xrmForm } from "./xrmForm";

const QUOTE = "a0000000-0000-0000-0000-000000000001";
const OTHER = "b0000000-0000-0000-0000-000000000002";

function openForm(isDirty: boolean) {
  const { form, retrieve } = xrmForm("quote", `{${QUOTE.toUpperCase()}}`);
  const refresh = jest.fn(() => Promise.resolve());
  Object.assign(form.data, { refresh, getIsDirty: () => isDirty });
  return { form, refresh, retrieve };
}

describe("a form whose record something on the page has changed", () => {
  it.each([
    ["reads it again, once however often it was opened", false, 1],
    ["throws nothing away that somebody has typed", true, 0],
  ])("%s", (_name, isDirty, times) => {
    const { form, refresh } = openForm(isDirty);
    followNews(form);
    followNews(form);
    tellRecordNews(OTHER);
    expect(refresh).not.toHaveBeenCalled();
    tellRecordNews(QUOTE);
    expect(refresh).toHaveBeenCalledTimes(times);
  });

  it("does not read another record that it shows by then", () => {
    const { form, refresh } = openForm(false);
    followNews(form);
    form.data.entity.getId = () => OTHER;
    tellRecordNews(QUOTE);
    expect(refresh).not.toHaveBeenCalled();
  });

  it("goes on while another form is opened over it", () => {
    const below = openForm(false);
    followNews(below.form);
    const above = xrmForm("contact", OTHER).form;
    followNews(above);
    tellRecordNews(QUOTE);
    expect(below.refresh).toHaveBeenCalledTimes(1);
  });

  it("listens on the form of any synchronised table, and on an order's not twice", async () => {
    const { refresh, retrieve } = openForm(false);
    retrieve.mockResolvedValue({ salesorderid: QUOTE, statecode: 0, isintegrationuser: false });
    Xrm.Utility.getGlobalContext = () => ({ userSettings: { userId: OTHER } }) as unknown as Xrm.GlobalContext;
    orderLoad(XrmMockGenerator.getEventContext());
    onLoad(XrmMockGenerator.getEventContext());
    await settle();
    tellRecordNews(QUOTE);
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});
