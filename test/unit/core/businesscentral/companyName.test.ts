import { companyIn, sameCompanyName } from "../../../../core/businesscentral/companyName";

test.each([
  ["https://bc.test/BC/ODataV4/Company('Skarvholm%20Kontor%20AS')", "Skarvholm Kontor AS"],
  ["https://bc.test/BC/ODataV4/Company(%27O%27%27Brien%27)/ItemCard", "O'Brien"],
  ["https://bc.test/BC/ODataV4/$metadata#Company('Skarvholm%20Kontor%20AS')/ItemCard", "Skarvholm Kontor AS"],
  ["#Company('O''Brien')/ItemCard", "O'Brien"],
  ["https://bc.test/BC/ODataV4/Company('50%25%20AS')", "50% AS"],
  ["https://bc.test/BC/ODataV4/Company('50%')", "50%"],
  [
    "https://bc.test/BC/api/v2.0/companies(a0000000-0000-0000-0000-000000000001)/items",
    "a0000000-0000-0000-0000-000000000001",
  ],
  [
    "https://bc.test/BC/api/v2.0/$metadata#companies(a0000000-0000-0000-0000-000000000001)/items",
    "a0000000-0000-0000-0000-000000000001",
  ],
  ["https://bc.test/BC/ODataV4/$metadata#Company", null],
  ["https://bc.test/BC/ODataV4", null],
])("%s is about the company %j", (address, company) => {
  expect(companyIn(address)).toBe(company);
});

test.each([
  ["Skarvholm Kontor AS", "SKARVHOLM kontor as ", true],
  ["Skarvholm Kontor AS", "Skarvholm Kontor", false],
  [null, "", false],
])("company names %j and %j mean one company: %s", (left, right, isSame) => {
  expect(sameCompanyName(left, right)).toBe(isSame);
});
