/** Saves what is not saved. False where that fails: the platform has told the person why. */
export async function isSavedNow(form: Xrm.FormContext): Promise<boolean> {
  if (!form.data.getIsDirty()) {
    return true;
  }
  try {
    await form.data.save();
    return true;
  } catch {
    return false;
  }
}
