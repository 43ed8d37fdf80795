import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

interface UsedKeys {
  readonly has: (key: string) => boolean;
}

/**
 * What the code in some folders may ask for: every text between quotation marks, and every template with words before its first value,
 * such as `Step_${step}`. Keys in a control's manifest count too.
 */
export function usedKeys(root: string, folders: readonly string[]): UsedKeys {
  const literals = new Set<string>();
  const templates: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      literals.add(node.text);
    }
    if (ts.isTemplateExpression(node) && node.head.text !== "") {
      templates.push(
        new RegExp(
          `^${[node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => escaped(text)).join("\\w+")}$`,
        ),
      );
    }
    ts.forEachChild(node, visit);
  };
  for (const folder of folders) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
      const path = join(root, folder, file);
      if (/\.tsx?$/.test(file)) {
        visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022));
      }
      if (file.endsWith("ControlManifest.Input.xml")) {
        for (const [, key = ""] of readFileSync(path, "utf8").matchAll(/-key="(\w+)"/g)) {
          literals.add(key);
        }
      }
    }
  }
  return { has: (key) => literals.has(key) || templates.some((template) => template.test(key)) };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
