import { bareCondition, foreignSwitch } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Expression } from '../../ast.ts';
import { OpenBrace, OpenParen } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';
import { bareMatch, bareSubjectEdits, isBareMatchAhead, isMatchAhead, matchArms, matchExpression } from '../match.ts';

/** `switch (x) { case … }`, `switch x { … }` and `when (x) { … }`: read as the `match` that is meant, and reported once. Null where it is none. */
export function switchExpression(p: ParserCore): Expression | null {
  const isBare = p.peek(1).tokenType !== OpenParen;
  if (isBare ? !isBareMatchAhead(p) : !isMatchAhead(p)) return null;
  const word = p.token;
  const span = p.spanOf(word);
  const edits: TextEdit[] = [{ span, newText: 'match' }, ...(isBare ? bareSubjectEdits(p) : [])];
  p.complain(
    foreignSwitch(span, { word: word.image }, {
      hint: 'arms are `pattern => value,` or `pattern => { … }`; nothing falls through, and `_` is the default',
      // Its edits are found while the arms are read.
      fixes: [{ title: 'write it as a `match`', sure: false, edits }],
    }),
  );
  const { armEdits } = p;
  p.armEdits = edits;
  const expression = isBare ? bareMatch(p) : matchExpression(p);
  p.armEdits = armEdits;
  return expression;
}

/** Whether `switch {` comes next behind a value, as in C#, or `match {`, as in Scala. */
export function isSwitchBehind(p: ParserCore): boolean {
  return (p.atWord('switch') || p.atWord('match')) && p.peek(1).tokenType === OpenBrace && !p.onNewLine();
}

/** `x switch { 1 => "one", _ => "many" }`, `x match { case 1 => "one" }`. */
export function switchBehind(p: ParserCore, subject: Expression): Expression {
  const { start } = subject;
  const word = p.take();
  const edits: TextEdit[] = [{ span: p.span(start, start), newText: 'match (' }, { span: p.span(subject.end, word.startOffset + word.image.length), newText: ')' }];
  const at = p.diagnostics.length;
  const { armEdits } = p;
  p.armEdits = edits;
  const arms = matchArms(p);
  p.armEdits = armEdits;
  const details = { label: 'write `match (…)` before the value', fixes: [{ title: 'write it as a `match`', sure: false, edits }] };
  p.diagnostics.splice(at, 0, word.image === 'match' ? bareCondition(p.spanOf(word), { word: 'match' }, { ...details, label: 'the value stands behind this' }) : foreignSwitch(p.spanOf(word), { word: word.image }, details));
  return { kind: 'match', id: p.id(), start, end: p.lastEnd, subject, arms };
}
