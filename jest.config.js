const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "classic" } },
    target: "es2022",
  },
};

const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: "node",
  transform: { "^.+\\.m?(t|j)sx?$": ["@swc/jest", swc] },
  // These are ES modules only, which jest's own loader does not take.
  transformIgnorePatterns: ["/node_modules/(?!(?:jose|oauth4webapi|oauth2-mock-server|is-plain-obj)/)"],
  modulePathIgnorePatterns: ["<rootDir>/out/"],
  setupFiles: ["<rootDir>/test/support/withoutStyleRules.ts"],
});

module.exports = {
  // Some tests start the compiler or a server; machines differ.
  testTimeout: 300_000,
  projects: [
    project("unit", ["<rootDir>/test/unit/**/*.test.ts", "<rootDir>/test/unit/**/*.test.tsx"]),
    project("repo", ["<rootDir>/test/repo/**/*.test.ts"]),
    project("contract", ["<rootDir>/test/contract/**/*.test.ts"]),
  ],
};
