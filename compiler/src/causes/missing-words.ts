import { findWord } from '../base/words.ts';
import { instanceThroughClass, missingParameter } from '../diagnostics/catalogue/expressions.ts';
import { spanOf, type Diagnostic, type TextEdit } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

const MOST_MEMBERS = 4;

/** A word that would make a member what its uses take it for. */
interface MissingWord {
  readonly word: string;
  readonly label: string;
  readonly title: string;
  readonly edit: TextEdit;
}

/** `Text.trim(line)` in several places, and `func trim` in `Text`: the `static` that is missing is told where it is. */
export function* missingStatic(given: Case): Generator<Cause> {
  const { state: { source }, found } = given;
  const through = found.filter(({ code }) => code === instanceThroughClass.code);
  yield* missingWords(given, (member) => {
    if (through.filter((each) => pointsAt(each, source, member)).length < 2) return null;
    return { word: 'static', label: 'everything calls this through its class', title: 'declare it `static`', edit: { span: { source, start: member.start, end: member.start }, newText: 'static ' } };
  });
}

/** `size.area < 100` in several places, and `func area()` in `Size`: what is read as a field is a getter. */
export function* missingGetters(given: Case): Generator<Cause> {
  const { state: { source }, found } = given;
  const uncalled = found.filter(({ fixes }) => fixes.some(({ title }) => title === 'call it')).map(({ primary: { span } }) => span);
  if (uncalled.length < 2) return;
  yield* missingWords(given, (member) => {
    if (member.kind !== 'function' || member.accessor !== undefined || member.parameters.length > 0 || member.result === null) return null;
    const keyword = source.text.lastIndexOf('func', member.name.start);
    if (keyword < member.start || uncalled.filter((span) => isRead(member.name.name, lineAt(span))).length < 2) return null;
    return { word: 'get', label: 'everything reads this as a field', title: 'declare it as a getter', edit: { span: { source, start: keyword, end: keyword + 'func'.length }, newText: 'get' } };
  });
}

function* missingWords({ state, attempt }: Case, wordFor: (member: Member) => MissingWord | null): Generator<Cause> {
  let tried = 0;
  for (const member of membersOf(state.parsed.ast)) {
    const missing = wordFor(member);
    if (missing === null) continue;
    if (++tried > MOST_MEMBERS) return;
    const { word, label, title, edit } = missing;
    const outcome = attempt([edit]);
    if (outcome === null) return;
    if (!outcome.isClean || outcome.explained.length < 2) continue;
    const told = missingParameter(spanOf(state.source, member.name), { owner: member.name.name, what: `\`${word}\`` }, {
      label,
      secondary: alsoHere(outcome.explained, null),
      hint: leftOver(outcome.explained),
      fixes: [{ title, sure: false, edits: [edit] }],
    });
    yield { explains: outcome.explained, told };
  }
}

type Member = ast.FunctionDeclaration | ast.FieldDeclaration;

function membersOf({ items }: ast.ModuleNode): Member[] {
  return items.flatMap((item) => ('members' in item ? item.members.filter((member) => member.kind !== 'constructor') : []));
}

function pointsAt({ secondary: [declared] }: Diagnostic, { path }: TextEdit['span']['source'], { name }: Member): boolean {
  return declared?.span.source.path === path && declared.span.start === name.start;
}

/** Whether a line has a member without calling it. */
function isRead(name: string, line: string): boolean {
  const at = findWord(line, name);
  return at > 0 && line[at - 1] === '.' && line[at + name.length] !== '(';
}

function lineAt({ source: { text }, start }: TextEdit['span']): string {
  const end = text.indexOf('\n', start);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, end < 0 ? undefined : end);
}
