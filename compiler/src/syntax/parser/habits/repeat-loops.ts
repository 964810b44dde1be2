import { foreignKeyword } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Expression, Statement } from '../../ast.ts';
import { OpenBrace, WhileWord } from '../../token-types.ts';
import { branch, condition } from '../conditions.ts';
import type { ParserCore } from '../core.ts';
import { endStatement } from '../statement-end.ts';
import { untilCondition } from './negated-words.ts';

/** Whether `repeat {` comes next. */
export function isRepeatLoop(p: ParserCore): boolean {
  return p.atWord('repeat') && p.peek(1).tokenType === OpenBrace && !p.hasNewline(p.token.startOffset, p.peek(1).startOffset);
}

/** `repeat { … } while (x);`, as in Swift, and `repeat { … } until (x);`, as in Lua; without either, it never ends. */
export function repeatLoop(p: ParserCore): Statement {
  const from = p.index;
  const word = p.take();
  const { startOffset: start } = word;
  const span = p.spanOf(word);
  const report = (right: string, edits: readonly TextEdit[]): void => {
    p.complainAt(foreignKeyword(span, { word: 'repeat', right }, { fixes: [{ title: right === 'do' && edits.length > 1 ? 'write it as `do { … } while (…)`' : `write \`${right}\``, sure: true, edits }] }));
  };
  const body = branch(p, 'do');
  if (p.atWord('until')) {
    const { condition: test, newText, start: at } = untilCondition(p);
    report('do', [{ span, newText: 'do' }, { span: p.span(at, p.lastEnd), newText }]);
    endStatement(p, from);
    return { kind: 'do-while', id: p.id(), start, end: p.lastEnd, label: null, body, condition: test };
  }
  if (!p.at(WhileWord)) {
    report('while (true)', [{ span, newText: 'while (true)' }]);
    const always: Expression = { kind: 'bool', id: p.id(), start, end: span.end, value: true };
    return { kind: 'while', id: p.id(), start, end: p.lastEnd, label: null, condition: always, body };
  }
  report('do', [{ span, newText: 'do' }]);
  p.take();
  const test = condition(p, 'while');
  endStatement(p, from);
  return { kind: 'do-while', id: p.id(), start, end: p.lastEnd, label: null, body, condition: test };
}
