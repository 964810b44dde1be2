import { expectedInstead, foreignOperatorSign } from '../../../diagnostics/catalogue/syntax.ts';
import type { AssignExpression, LetStatement } from '../../ast.ts';
import { CloseBrace, ColonEquals, FuncWord, LetWord, OpenBrace } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';

/** Whether `x := …` comes next, as in Go. */
export function isDeclaringEquals(p: ParserCore): boolean {
  return p.at(IdentifierToken) && p.peek(1).tokenType === ColonEquals;
}

/** Whether a variable of that name is declared in the blocks around, above what comes next: then `:=` assigns to it, as in Pascal. */
export function isDeclaredAbove(p: ParserCore): boolean {
  const { image } = p.token;
  let depth = 0;
  for (let index = p.index - 1; index > 0 && p.index - index < FARTHEST; index--) {
    const { tokenType } = p.tokens[index];
    if (tokenType === CloseBrace) depth++;
    else if (tokenType === OpenBrace) depth = Math.max(0, depth - 1);
    else if (tokenType === FuncWord && depth === 0) return false;
    if (depth === 0 && p.tokens[index].image === image && (p.tokens[index - 1].tokenType === LetWord || p.tokens[index + 1].tokenType === ColonEquals)) return true;
  }
  return false;
}

/** How many tokens are looked back. */
const FARTHEST = 2000;

/** `x := 5`, where there is an `x`: the assignment that is meant. */
export function assigningEquals(p: ParserCore): AssignExpression {
  const name = identifierOf(p, p.take());
  const span = p.spanOf(p.token);
  p.report(foreignOperatorSign(span, { written: ':=', right: '=' }, { fixes: [{ title: 'write `=`', sure: true, edits: [{ span, newText: '=' }] }] }));
  p.take();
  const value = p.expression();
  return { kind: 'assign', id: p.id(), start: name.start, end: p.lastEnd, operator: '=', target: { ...name, kind: 'name' }, value };
}

/** `x := 5`: the `let` that is meant, up to its end. */
export function declaringEquals(p: ParserCore): LetStatement {
  const name = identifierOf(p, p.take());
  const span = p.spanOf(p.token);
  const edits = [
    { span: p.span(name.start, name.end), newText: `let ${name.name}` },
    { span, newText: '=' },
  ];
  p.report(
    expectedInstead(span, { expected: '`=`', where: 'in a declaration', found: '`:=`' }, {
      hint: `a variable is declared with \`let ${name.name} = …\``,
      fixes: [{ title: `write \`let ${name.name} =\``, sure: true, edits }],
    }),
  );
  p.take();
  const value = p.expression();
  return { kind: 'let', id: p.id(), start: name.start, end: p.lastEnd, annotations: [], modifiers: [], constant: false, name, type: null, value, doc: null };
}
