/**
 * pcf-scripts lets each control check the types of all of them and send what TypeScript wrote through Babel, for decorators and browsers that are not
 * ours. `npm run typecheck` checks types, once; what TypeScript writes runs in the browsers of `pcfconfig.json` as it is (ES2020).
 */
class OnlyTypeScript {
  apply(compiler) {
    for (const rule of compiler.options.module.rules) {
      const loaders = Array.isArray(rule.use) ? rule.use : [];
      const typescript = loaders.find(({ loader }) => /[\\/]ts-loader[\\/]/.test(loader));
      if (typescript !== undefined) {
        typescript.options.transpileOnly = true;
        rule.use = [typescript];
      }
    }
  }
}

module.exports = { plugins: [new OnlyTypeScript()] };
