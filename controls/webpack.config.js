/** What TypeScript leaves runs in the browsers of `pcfconfig.json` as it is. */
const SWC = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "classic" } },
    target: "es2020",
  },
};

/**
 * pcf-scripts lets each control check the types of all of them, and sends what TypeScript wrote through Babel, for decorators and browsers that are
 * not ours. `npm run typecheck` checks types, once; here they are only taken out.
 */
class OnlyTakeTypesOut {
  apply(compiler) {
    for (const rule of compiler.options.module.rules) {
      const loaders = Array.isArray(rule.use) ? rule.use : [];
      if (loaders.some(({ loader }) => /[\\/]ts-loader[\\/]/.test(loader))) {
        rule.use = [{ loader: require.resolve("swc-loader"), options: SWC }];
      }
    }
  }
}

module.exports = { plugins: [new OnlyTakeTypesOut()] };
