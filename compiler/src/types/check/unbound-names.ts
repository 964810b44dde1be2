import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { readArguments } from '../call-text.ts';
import { lookupMember } from '../members.ts';
import { stripNull } from '../nullable.ts';
import type { Body } from './body.ts';
import { insertBefore, possibleFix, replace } from './fixes.ts';

/** What a name that nothing in scope has may stand for, by the place where it stands. */
export function unboundName(body: Body, node: ast.NameExpression): Details | null {
  return boundInCondition(body, node) ?? nameOfModule(body, node) ?? ofOneClass(body, node) ?? methodOfArgument(body, node) ?? ofCaught(body, node);
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
  const [owner, ...others] = body.module.classes.withStatic(node.name);
  if (owner === undefined || others.length > 0) return null;
  return { label: `\`${node.name}\` belongs to \`${owner.name}\``, fixes: [possibleFix(`write \`${owner.name}.${node.name}\``, insertBefore(body, node, `${owner.name}.`))] };
}

/** `split(line, ",")`, where a text has the method. */
function methodOfArgument(body: Body, { name, start, end }: ast.NameExpression): Details | null {
  const { text } = body.module.symbol.source;
  const written = text.charAt(end) === '(' ? readArguments(text, end) : null;
  const [object, ...others] = written?.args ?? [];
  const symbol = object === undefined ? undefined : body.names.get(object)?.symbol;
  if (written === null || symbol?.kind !== 'variable' || lookupMember(body.core, stripNull(symbol.type), name)?.kind !== 'method') return null;
  const newText = `${object}.${name}(${others.join(', ')})`;
  return { label: `\`${name}\` is a method of \`${object}\``, fixes: [possibleFix(`write \`${newText}\``, replace(body, { start, end: written.end }, newText))] };
}

/** `catch (err: LoadError) { print(error.message); }` and `catch { print(error.message); }`: the error has another name, or none. */
function ofCaught(body: Body, { name, start, end }: ast.NameExpression): Details | null {
  if (!ERROR_NAMES.test(name)) return null;
  const caught = [...body.names.values()].filter(({ origin, symbol }) => origin === 'catch' && ERROR_NAMES.test(symbol.name)).at(-1)?.symbol.name;
  if (caught !== undefined) return { label: `did you mean \`${caught}\`, the error that is caught here?`, fixes: [possibleFix(`write \`${caught}\``, replace(body, { start, end }, caught))] };
  const word = namelessCatch(body, start);
  if (word === null) return null;
  return { label: 'the `catch` around names no error', fixes: [possibleFix(`write \`catch (${name})\``, replace(body, { start: word, end: word }, ` (${name})`))] };
}

const ERROR_NAMES = /^(?:e|ex|err|error|exc|exception|failure)$/i;

/** Where the word of a `catch {` around ends; null where there is none. */
function namelessCatch({ module, frame }: Body, offset: number): number | null {
  const text = module.symbol.source.text.slice(frame.bodyStart, offset);
  let found: number | null = null;
  for (const { index, 0: head } of text.matchAll(/\bcatch\s*\{/g)) {
    const inside = text.slice(index + head.length);
    const opened = inside.split('{').length - inside.split('}').length;
    if (opened >= 0) found = frame.bodyStart + index + 'catch'.length;
  }
  return found;
}
