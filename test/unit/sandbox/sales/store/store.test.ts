import { Store } from "../../../../../sandbox/sales/store/store";

function filled(): Store {
  const store = new Store();
  store.put("account", "1", { name: "one" });
  store.put("account", "2", { name: "two" });
  return store;
}

const names = (store: Store) => [...store.all("account")].map((row) => row.name);

test("gives every write the next version of the whole store", () => {
  const store = new Store();
  const first = Number(store.put("account", "1", {}).versionnumber);
  const second = Number(store.put("contact", "1", {}).versionnumber);
  const third = Number(store.put("account", "1", {}).versionnumber);
  expect([second - first, third - second]).toEqual([1, 1]);
});

test("finds, counts and deletes", () => {
  const store = filled();
  expect(store.find("account", (row) => row.name === "two")).toMatchObject({ name: "two" });
  store.delete("account", "1");
  store.delete("account", "1");
  store.delete("nothing", "1");
  expect([store.count("account"), store.count("nothing"), store.get("account", "1")]).toEqual([1, 0, undefined]);
});

test("a transaction that throws leaves nothing behind", () => {
  const store = filled();
  expect(() =>
    store.transaction(() => {
      store.put("account", "1", { name: "changed" });
      store.put("account", "1", { name: "changed again" });
      store.put("account", "3", { name: "new" });
      store.delete("account", "2");
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(names(store).sort()).toEqual(["one", "two"]);
});

test("an inner transaction is part of the outer one", () => {
  const store = filled();
  expect(() =>
    store.transaction(() => {
      store.transaction(() => store.put("account", "3", { name: "inner" }));
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(names(store)).toEqual(["one", "two"]);
});

test("an inner failure that the outer handles keeps the outer's writes", () => {
  const store = filled();
  store.transaction(() => {
    store.put("account", "3", { name: "outer" });
    expect(() =>
      store.transaction(() => {
        throw new Error("inner");
      }),
    ).toThrow("inner");
  });
  expect(names(store)).toEqual(["one", "two", "outer"]);
});

test("writes after a failed transaction are kept", () => {
  const store = filled();
  expect(() =>
    store.transaction(() => {
      throw new Error("no");
    }),
  ).toThrow();
  store.put("account", "3", { name: "three" });
  expect(names(store)).toEqual(["one", "two", "three"]);
});

test("goes back to a snapshot, through JSON as well", () => {
  const store = filled();
  const snapshot = JSON.parse(JSON.stringify(store.snapshot())) as ReturnType<Store["snapshot"]>;
  const version = Number(store.get("account", "2")?.versionnumber);
  store.put("account", "1", { name: "later" });
  store.delete("account", "2");
  store.restore(snapshot);
  expect(names(store)).toEqual(["one", "two"]);
  expect(store.put("account", "3", {}).versionnumber).toBe(version + 1);
});

test("counts what happens to a table, so that what was read from it can be kept", () => {
  const store = filled();
  const snapshot = store.snapshot();
  const counts = [store.changeCount("account")];
  const step = (work: () => unknown) => {
    work();
    counts.push(store.changeCount("account"));
  };
  step(() => store.put("account", "3", {}));
  step(() => {
    store.delete("account", "3");
  });
  step(() => {
    store.delete("account", "nothing");
  });
  step(() => store.put("contact", "1", {}));
  step(() => {
    store.restore(snapshot);
  });
  const [before, afterPut, afterDelete, afterNothing, afterOther, afterRestore] = counts;
  expect([
    afterPut !== before,
    afterDelete !== afterPut,
    afterNothing !== afterDelete,
    afterOther !== afterDelete,
    afterRestore !== afterDelete,
  ]).toEqual([true, true, false, false, true]);
  const beforeFailure = store.changeCount("account");
  let within = 0;
  expect(() =>
    store.transaction(() => {
      store.delete("account", "1");
      store.put("account", "4", {});
      within = store.changeCount("account");
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(within).toBeGreaterThan(beforeFailure);
  expect(store.changeCount("account")).toBeGreaterThan(within);
});
