import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';
import { insertBefore, possibleFix } from './fixes.ts';

/** What a name that nothing in scope has may stand for, by the place where it stands. */
export function unboundName(body: Body, node: ast.NameExpression): Details | null {
  return boundInCondition(body, node) ?? nameOfModule(body, node) ?? ofOneClass(body, node);
}

/** `if (value = find(key))`, where the value gets its name. */
function boundInCondition(body: Body, node: ast.NameExpression): Details | null {
  const { text } = body.module.symbol.source;
  if (!/\b(?:if|while)\s*\(\s*$/.test(text.slice(Math.max(0, node.start - LONGEST_HEAD), node.start)) || !/^\s*=(?![=>])/.test(text.slice(node.end, node.end + LONGEST_HEAD))) return null;
  return {
    label: 'a `let` is missing before this',
    hint: `\`(let ${node.name} = …)\` gives a name to a value that may be null, and holds where it is not`,
    fixes: [possibleFix(`write \`let ${node.name}\``, insertBefore(body, node, 'let '))],
  };
}

const LONGEST_HEAD = 40;

/** What says that a line only names a module. */
export const IMPORT_MISSING = '`import` is missing before this';

/** `noodlecore.json` in a line of its own. */
function nameOfModule(body: Body, node: ast.NameExpression): Details | null {
  const { source: { text }, workspace } = body.module.symbol;
  const isFirst = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, node.start - LONGEST_HEAD), node.start));
  const [, name] = (isFirst && /^(\w+(?:\.\w+)+)[ \t]*;?[ \t]*(?:\r?\n|$)/.exec(text.slice(node.start, node.start + LONGEST_MODULE))) || [];
  if (name === undefined || !(workspace.find(name) || [...workspace.known()].includes(name))) return null;
  return { label: IMPORT_MISSING, fixes: [possibleFix('write `import`', insertBefore(body, node, 'import '))] };
}

const LONGEST_MODULE = 200;

/** `compare`, which is a static method of another class of the module. */
function ofOneClass(body: Body, node: ast.NameExpression): Details | null {
  const owners = [...body.module.symbol.members.values()].flatMap((symbol) => {
    const member = symbol.kind === 'class' ? (symbol.methods.get(node.name) ?? symbol.fields.get(node.name)) : undefined;
    return member?.static ? [symbol.name] : [];
  });
  const [owner, ...others] = owners;
  if (owner === undefined || others.length > 0) return null;
  return { label: `\`${node.name}\` belongs to \`${owner}\``, fixes: [possibleFix(`write \`${owner}.${node.name}\``, insertBefore(body, node, `${owner}.`))] };
}
