import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { Bang, CatchWord, FinallyWord, OpenBrace, Question } from '../../token-types.ts';
import { EndOfFile } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { skipBraces } from '../recovery.ts';

/** `const x = try { … } catch (e) { … }`, as in Kotlin; takes it to its end. */
function tryBlockValue(p: ParserCore): Expression {
  const word = p.token;
  const start = word.startOffset;
  p.complainAt(foreignConstruct(p.spanOf(word), { word: 'try` as a value: there is `try { … }' }, {
    label: '`try` is a statement and has no value',
    hint: 'declare the variable before and assign it in each block, or call a function that returns in each',
  }));
  do {
    // The word, which may be the first of its line.
    p.take();
    while (!p.at(OpenBrace) && !p.at(EndOfFile) && !p.onNewLine()) p.take();
    if (p.at(OpenBrace)) skipBraces(p);
  } while (p.at(CatchWord) || p.at(FinallyWord));
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}

/** `try f()`, as in Swift and Zig, `try? f()`. Null where nothing follows that could be meant. */
export function tryValue(p: ParserCore): Expression | null {
  if (p.peek(1).tokenType === OpenBrace) return tryBlockValue(p);
  const mark = p.peek(1);
  const hasMark = (mark.tokenType === Question || mark.tokenType === Bang) && mark.startOffset === p.token.startOffset + 'try'.length;
  const operand = p.peek(hasMark ? 2 : 1);
  if (!/^[\w"'`([!-]/.test(operand.image) || p.hasNewline(p.token.startOffset, operand.startOffset)) return null;
  const word = p.take();
  if (hasMark) p.take();
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset), newText: '' }];
  const isSilent = hasMark && mark.tokenType === Question;
  p.complainAt(
    foreignConstruct(p.spanOf(word), { word: `try${hasMark ? mark.image : ''}\` before a value: there is \`try { … } catch (e) { … }` }, {
      label: 'an error passes on without a word',
      hint: isSilent ? 'what gives null instead of an error has a name of its own, such as `toIntOrNull`; or write `try { … } catch (e) { … }`' : 'errors pass on by themselves, to the `catch` around',
      fixes: [{ title: `remove \`try${hasMark ? mark.image : ''}\``, sure: !isSilent, edits }],
    }),
  );
  return p.expression();
}
