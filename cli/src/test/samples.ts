import { parse, type Comment } from '@noodlecore/compiler/syntax/parse';
import type { ModuleNode } from '@noodlecore/compiler/syntax/ast';

/** A piece of code in a doc comment, made into a program whose output is known. */
export interface Sample {
  /** `List.filled`, and a number where one comment has several. */
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
}

const FENCE = /^```noodlecore[^\n]*\n([\s\S]*?)^```/gm;
const EXPECTATION = /^\/\/\s*=>\s?(.*)$/;

/** The samples of everything that a module documents. What follows `// =>` is what the expression before it prints. */
export function samplesOf(ast: ModuleNode, moduleName: string, importsItself: boolean): Sample[] {
  const header = importsItself ? `import ${moduleName}\n` : '';
  return documented(ast).flatMap(({ name, doc }) =>
    [...doc.matchAll(FENCE)].map((match, i, all) => {
      const { text, expected } = toProgram(match[1]);
      return { name: all.length > 1 ? `${name} (${i + 1})` : name, text: header + text, expected };
    }),
  );
}

interface Documented {
  readonly name: string;
  readonly doc: string;
}

function documented(ast: ModuleNode): Documented[] {
  const found: Documented[] = [];
  const add = (name: string, doc: string | null): void => {
    if (doc) found.push({ name, doc });
  };
  for (const item of ast.items) {
    if (!('doc' in item)) continue;
    add(item.name.name, item.doc);
    if (item.kind === 'enum') for (const each of item.cases) add(`${item.name.name}.${each.name.name}`, each.doc);
    if (!('members' in item)) continue;
    for (const member of item.members) add(`${item.name.name}.${member.kind === 'constructor' ? 'constructor' : member.name.name}`, member.doc);
  }
  return found;
}

/** Every expression with an expectation behind it is printed. */
function toProgram(code: string): { text: string; expected: string[] } {
  const { ast, comments } = parse({ path: '<sample>', text: code });
  const expectations = comments.filter((comment) => EXPECTATION.test(code.slice(comment.start, comment.end)));
  let text = code;
  for (const item of ast.items.toReversed()) {
    if (item.kind !== 'expression-statement') continue;
    const { start, end, kind } = item.expression;
    if (!expectations.some((comment) => standsBehind(comment, item.end, code))) continue;
    if (kind === 'call' && item.expression.callee.kind === 'name' && item.expression.callee.name === 'print') continue;
    text = `${text.slice(0, start)}print((${text.slice(start, end)}))${text.slice(end)}`;
  }
  return { text, expected: expectations.map((comment) => EXPECTATION.exec(code.slice(comment.start, comment.end))?.[1].trimEnd() ?? '') };
}

function standsBehind(comment: Comment, end: number, code: string): boolean {
  return comment.start >= end && /^;?[ \t]*$/.test(code.slice(end, comment.start));
}
