/**
 * Short names for the scopes of styles, each said once for a run of rules. Astro makes them of hashes, which do not compress,
 * and repeats them in each element and in each part of each selector: a tenth of a page would be nothing else.
 */
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import type { ChildNode, Container, Plugin as PostcssPlugin } from 'postcss';
import type { Plugin } from 'vite';

/** Each is named by the place of its component among those of the project, so that no two have one name. */
export function shortScopes(root = process.cwd()) {
  const components = globSync('src/**/*.astro', { cwd: root }).sort();
  const names = new Map(components.map((file, place) => [file, `s${place.toString(36)}`]));
  return {
    name: 'short-scopes',
    // Astro's development server takes styles before plugins have changed them.
    apply: 'build',
    transform: {
      filter: { id: /\.astro(?:\?|$)/ },
      handler(code: string, id: string) {
        const name = names.get(relative(root, id.replace(/\?.*/, '')));
        return name && { code: code.replace(/\bastro-[a-z\d]{8}\b/g, name), map: null };
      },
    },
  } satisfies Plugin;
}

const SCOPE = /:where\(\.astro-[a-z\d]{8}\)/;
const GROUP = /^(?:layer|media|container|supports)$/;

/** Whether it holds nowhere outside of the scope, and no block inside of a rule names it: there «&» is the rule. */
function isScoped(node: ChildNode): boolean {
  if (node.type === 'atrule') return GROUP.test(node.name) && (node.nodes?.every(isScoped) ?? false);
  return (
    node.type === 'rule' &&
    node.selectors.every((selector) => SCOPE.test(selector)) &&
    !SCOPE.test(String(node.nodes))
  );
}

/** Puts a block round each run of rules of a component's scope, in which «&» stands for it: they are as strong as before. */
export const scopeBlocks: PostcssPlugin = {
  postcssPlugin: 'scope-blocks',
  Once(sheet, { Rule }) {
    const [scope] = SCOPE.exec(String(sheet)) ?? [];
    if (scope === undefined) return;
    sheet.walkComments((comment) => void comment.remove());
    const makeBlocks = (container: Container): void => {
      let block: Container | undefined;
      for (const node of [...(container.nodes ?? [])]) {
        if (!isScoped(node)) {
          block = undefined;
          if (node.type === 'atrule' && GROUP.test(node.name)) makeBlocks(node);
          continue;
        }
        if (!block) node.before((block = new Rule({ selector: scope })));
        block.append(node);
        block.walkRules((rule) => void (rule.selector = rule.selector.replaceAll(scope, '&')));
      }
    };
    makeBlocks(sheet);
  },
};
