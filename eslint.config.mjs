import powerApps from "@microsoft/eslint-plugin-power-apps";
import boundaries from "eslint-plugin-boundaries";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Floors of core and of the sandbox, lowest first: a folder may import from the floors below it and from itself, never from beside it. What
 * stands on the bottom floor of either knows each other.
 */
const CORE_FLOORS = [
  ["values", "tables", "ports.ts"],
  ["dataverse", "businesscentral"],
  ["connection"],
  ["documents"],
  ["availability", "statistics"],
  ["orders"],
  ["setup", "synchronisation"],
];
const SANDBOX_FLOORS = [
  ["contract", "control"],
  ["client"],
  ["sales", "bc", "shell"],
  ["demo"],
  ["setup"],
  ["main.ts", "start.ts", "serve.ts", "readArguments.ts"],
];

const partOf = (room, name) => `${room}-${name.replace(".ts", "")}`;
const partsOf = (room, floors) => floors.flat().map((name) => partOf(room, name));

function elementsOf(room, floors) {
  return floors.flat().map((name) => ({
    type: partOf(room, name),
    pattern: name.endsWith(".ts") ? `${room}/${name}` : `${room}/${name}/**/*`,
    mode: "full",
  }));
}

/** The top of a room is its composition: its files may know each other, as those at the bottom do. */
function rulesOf(room, floors) {
  return floors.flatMap((floor, height) => {
    const isOpen = height === 0 || floor.every((name) => name.endsWith(".ts"));
    return floor.map((name) => ({
      from: partOf(room, name),
      allow: [...floors.slice(0, height).flat(), ...(isOpen ? floor : [name])].map((below) => partOf(room, below)),
    }));
  });
}

const core = partsOf("core", CORE_FLOORS);

/** The folders of docs/architecture.md and what each may import: first the rooms, then the packages. */
const rooms = [
  { type: "test", pattern: "test/**/*", mode: "full" },
  ...elementsOf("core", CORE_FLOORS),
  { type: "browser", pattern: "browser/**/*", mode: "full" },
  { type: "strings", pattern: "strings/**/*", mode: "full" },
  { type: "controls-shared", pattern: "controls/shared/**/*", mode: "full" },
  { type: "control", pattern: "controls/*/**/*", mode: "full", capture: ["name"] },
  { type: "webresources", pattern: "webresources/**/*", mode: "full" },
  { type: "relay", pattern: "relay/**/*", mode: "full" },
  { type: "solution", pattern: "solution/@(build|deploy)/**/*", mode: "full" },
  ...elementsOf("sandbox", SANDBOX_FLOORS),
];

const roomRules = [
  ...rulesOf("core", CORE_FLOORS),
  { from: "browser", allow: [...core, "browser"] },
  { from: "strings", allow: [...core, "strings"] },
  { from: "controls-shared", allow: [...core, "browser", "strings", "controls-shared"] },
  { from: "control", allow: [...core, "browser", "strings", "controls-shared", ["control", { name: "${from.name}" }]] },
  { from: "webresources", allow: [...core, "browser", "strings", "webresources"] },
  { from: "relay", allow: [...core, "relay"] },
  { from: "solution", allow: [...core, "strings", "solution"] },
  ...rulesOf("sandbox", SANDBOX_FLOORS),
  { from: "test", allow: ["*"] },
];

const ui = ["react", "react-dom", "@fluentui/react-components"];
/** "*" alone leaves out packages with a scope. */
const anyPackage = ["*", "@*/*"];
const packageRules = [
  { from: [...core, "browser", "strings"], disallow: anyPackage },
  { from: ["control", "controls-shared", "webresources"], disallow: anyPackage },
  { from: ["control", "controls-shared", "webresources"], allow: ui },
  { from: ["webresources"], allow: ["@azure/msal-browser"] },
];

/** Rules of Microsoft's solution checker; each one of the plug-in, as errors. */
const solutionChecker = Object.fromEntries(
  Object.keys(powerApps.rules).map((rule) => [`@microsoft/power-apps/${rule}`, "error"]),
);

export default tseslint.config(
  {
    ignores: [
      "out/**",
      "node_modules/**",
      "**/generated/**",
      "**/*.generated.ts",
      "test-results/**",
      "playwright-report/**",
    ],
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.recommendedTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { boundaries },
    settings: {
      "boundaries/include": [
        "core/**",
        "browser/**",
        "strings/**",
        "controls/**",
        "webresources/**",
        "relay/**",
        "solution/**",
        "sandbox/**",
        "test/**",
      ],
      "boundaries/elements": rooms,
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".d.ts", ".json"] } },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": "off",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use `as const` and a union type instead of an enum." },
        {
          selector: 'VariableDeclarator[id.type="ObjectPattern"][init.name=/Fields$/]',
          message:
            "Name columns one by one, `Fields.column`: taking a table's columns apart keeps all of them in the script.",
        },
      ],
      eqeqeq: "error",
      curly: "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "boundaries/no-unknown": "error",
      "boundaries/no-unknown-files": "error",
      "boundaries/element-types": [
        "error",
        {
          default: "disallow",
          rules: roomRules,
          message: "${file.type} may not import ${dependency.type}: see docs/architecture.md",
        },
      ],
      "boundaries/external": [
        "error",
        {
          default: "allow",
          rules: packageRules,
          message: "${file.type} may not import the package ${dependency.source}: see docs/architecture.md",
        },
      ],
    },
  },
  {
    files: [
      "browser/**/*.ts",
      "controls/**/*.ts",
      "controls/**/*.tsx",
      "webresources/**/*.ts",
      "webresources/**/*.tsx",
    ],
    plugins: { "@microsoft/power-apps": powerApps },
    rules: { ...solutionChecker, "no-console": "error", "no-alert": "error", "no-eval": "error" },
  },
  {
    files: ["controls/*/index.ts"],
    rules: { "max-lines": ["error", { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: [
      "controls/**/*.tsx",
      "controls/**/use*.ts",
      "webresources/**/*.tsx",
      "webresources/**/use*.ts",
      "sandbox/shell/**/*.ts",
      "sandbox/shell/**/*.tsx",
    ],
    extends: [reactHooks.configs["recommended-latest"]],
  },
  {
    files: ["test/**/*.ts", "test/**/*.tsx"],
    ignores: ["test/support/properties.ts"],
    rules: {
      // Tables of cases and plain HTTP calls take lines, not ideas.
      "max-lines": ["error", { max: 600, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/unbound-method": "off",
      "no-restricted-imports": [
        "error",
        { name: "fast-check", message: "Import test/support/properties, which fixes the seed." },
      ],
      // Playwright reads from a fixture's first parameter what it needs, so the parameter must be there.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
);
