import { expectedInstead } from '../../../diagnostics/catalogue/syntax.ts';
import type { LetStatement } from '../../ast.ts';
import { ColonEquals } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';

/** Whether `x := …` comes next, as in Go. */
export function isDeclaringEquals(p: ParserCore): boolean {
  return p.at(IdentifierToken) && p.peek(1).tokenType === ColonEquals;
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
