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
  transform: { "^.+\\.(t|j)sx?$": ["@swc/jest", swc] },
  // A package of ES modules alone, which jest cannot load as they are.
  transformIgnorePatterns: ["/node_modules/(?!jose/)"],
  modulePathIgnorePatterns: ["<rootDir>/out/"],
});

module.exports = {
  // Some tests start the compiler or a server; machines differ.
  testTimeout: 60_000,
  projects: [
    project("unit", ["<rootDir>/test/unit/**/*.test.ts", "<rootDir>/test/unit/**/*.test.tsx"]),
    project("repo", ["<rootDir>/test/repo/**/*.test.ts"]),
    project("contract", ["<rootDir>/test/contract/**/*.test.ts"]),
  ],
};
