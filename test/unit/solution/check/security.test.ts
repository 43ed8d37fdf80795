import { FILES, findingsOf } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";

const READ = '<RolePrivilege name="prvReadex_Widget" level="Global" />';

const cases: readonly (readonly [what: string, rule: string, edit: Edit, finding: string])[] = [
  [
    "a privilege on a table spelled otherwise",
    "rolePrivileges",
    { file: FILES.role, from: "prvReadex_Widget", to: "prvReadex_widget" },
    "Example/Roles/Example User.xml: privilege prvReadex_widget: names the table ex_widget, which the solutions do not create under that spelling. Use the table's schema name.",
  ],
  [
    "a level that does not exist",
    "rolePrivileges",
    { file: FILES.role, from: 'level="Basic"', to: 'level="User"' },
    'Example/Roles/Example User.xml: privilege prvReadAccount: has the level "User". Use one of Basic, Local, Deep, Global.',
  ],
  [
    "a level below Global on a table of the organization",
    "rolePrivileges",
    { file: FILES.role, from: 'level="Global"', to: 'level="Local"' },
    "Example/Roles/Example User.xml: privilege prvReadex_Widget: has the level Local; rows of ex_Widget belong to the organization. Use Global.",
  ],
  [
    "sharing rows of the organization",
    "rolePrivileges",
    { file: FILES.role, from: "prvReadex_Widget", to: "prvShareex_Widget" },
    "Example/Roles/Example User.xml: privilege prvShareex_Widget: does not exist: rows of ex_Widget belong to the organization and cannot be assigned or shared. Remove it.",
  ],
  [
    "a privilege that stands twice",
    "rolePrivileges",
    { file: FILES.role, from: READ, to: READ + READ },
    "Example/Roles/Example User.xml: privilege prvReadex_Widget: stands twice in the role. Remove one of the two.",
  ],
  [
    "a name that is no privilege's",
    "rolePrivileges",
    { file: FILES.role, from: "prvReadAccount", to: "ReadAccount" },
    "Example/Roles/Example User.xml: privilege ReadAccount: is no name of a privilege. It must begin with prv and a capital letter.",
  ],
  [
    "a permission on a column that is not there",
    "fieldPermissions",
    { file: FILES.profiles, from: "<AttributeName>ex_key<", to: "<AttributeName>ex_secret<" },
    "Example/Other/FieldSecurityProfiles.xml: field permission ex_widget.ex_secret: is for a column that the solutions do not have. Correct EntityName and AttributeName (logical names).",
  ],
  [
    "a permission on a column that is not secured",
    "fieldPermissions",
    { file: FILES.profiles, from: "<AttributeName>ex_key<", to: "<AttributeName>ex_name<" },
    "Example/Other/FieldSecurityProfiles.xml: field permission ex_widget.ex_name: is for a column with IsSecured 0. Set IsSecured to 1, or remove the permission.",
  ],
  [
    "a secured column without a profile",
    "securedColumns",
    { file: FILES.profiles, from: "<AttributeName>ex_key<", to: "<AttributeName>ex_name<" },
    `Example/${FILES.widget}: column ex_key: is secured, but no field security profile permits anything on it. Add a FieldPermission, or set IsSecured to 0.`,
  ],
];

describe("roles and profiles", () => {
  it.each(cases)("are refused for %s", (_, rule, edit, finding) => {
    expect(findingsOf(rule, edit)).toEqual([`${finding} [${rule}]`]);
  });
});
