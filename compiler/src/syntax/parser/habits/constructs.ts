import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { ErrorStatement } from '../../ast.ts';
import { CloseBrace, CloseBracket, CloseParen, OpenBrace, OpenBracket, OpenParen, Semicolon } from '../../token-types.ts';
import { EndOfFile, IntToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { isWord } from '../names.ts';

/** What is written instead, and what follows the word where it is one: a name or value, a block, or parentheses and a block. */
interface Construct {
  readonly hint: string;
  readonly before: 'value' | 'block' | 'both';
}

export const TASKS = '`spawn f(x)` starts a task, and `await` gives its result';
const WAITING = 'every function may wait for a task: leave the word and the braces out';

const statements: Readonly<Record<string, Construct>> = {
  defer: { hint: 'what must run in the end stands in `finally`: `try { … } finally { … }`', before: 'both' },
  delete: { hint: 'a Map and a Set forget with `.delete(key)`, a List with `.removeAt(index)`', before: 'value' },
  del: { hint: 'a Map and a Set forget with `.delete(key)`, a List with `.removeAt(index)`', before: 'value' },
  assert: { hint: 'write `assert(condition)`, or `assertEqual(actual, expected)`', before: 'value' },
  with: { hint: 'write `using(resource, (r) => { … })`, which closes it in the end', before: 'both' },
  using: { hint: 'write `using(resource, (r) => { … })`, which closes it in the end', before: 'both' },
  yield: { hint: 'collect the values in a List, or send them through a `Channel`', before: 'value' },
  global: { hint: 'a function sees what is declared around it: leave the line out', before: 'value' },
  nonlocal: { hint: 'a function sees what is declared around it: leave the line out', before: 'value' },
  goto: { hint: 'a loop is left with `break`, an outer one with `break label`', before: 'value' },
  synchronized: { hint: 'tasks share nothing unless they wait for each other: leave the word out, or use a `Channel`', before: 'both' },
  lock: { hint: 'tasks share nothing unless they wait for each other: leave the word out, or use a `Channel`', before: 'both' },
  launch: { hint: TASKS, before: 'both' },
  async: { hint: TASKS, before: 'block' },
  thread: { hint: TASKS, before: 'both' },
  runBlocking: { hint: WAITING, before: 'both' },
  coroutineScope: { hint: WAITING, before: 'block' },
  withContext: { hint: WAITING, before: 'both' },
  select: { hint: 'a `Channel` is asked for its next value by `receive()`; of several tasks, `Task.race(tasks)` gives the first result', before: 'block' },
  unsafe: { hint: 'there is nothing unsafe to allow: leave the word out', before: 'block' },
};

const declarations: Readonly<Record<string, Construct>> = {
  impl: { hint: 'methods stand in the class: `class Circle implements Shape { … }`', before: 'value' },
  extension: { hint: 'write a function that takes the value as a parameter', before: 'value' },
  namespace: { hint: 'a file is a module, and its path is the name: leave the word and the braces out', before: 'value' },
  module: { hint: 'a file is a module, and its path is the name', before: 'value' },
  mod: { hint: 'a file is a module, and its path is the name; `import` brings in another', before: 'value' },
  package: { hint: 'a file is a module, and its path is the name: leave the line out', before: 'value' },
  companion: { hint: 'what belongs to the class itself is `static`: `static func create(): A { … }`', before: 'value' },
  typedef: { hint: 'write `type Name = …;`', before: 'value' },
  union: { hint: 'an `enum` has a case for each: `enum Shape { Circle(radius: float), Dot }`', before: 'value' },
  delegate: { hint: 'the type of a function is written `(int) => String`; `type Handler = …;` names it', before: 'value' },
  event: { hint: 'keep an `EventEmitter` in a field, and call its `emit`', before: 'value' },
  mixin: { hint: 'an `interface` may have methods with a body: `interface Flying { func fly() { … } }`', before: 'value' },
  declare: { hint: 'everything is declared where it is defined', before: 'value' },
  macro: { hint: 'write a function', before: 'value' },
};

/** `defer close();`, `impl Shape for Circle { … }`: a construct with no counterpart is reported as a whole and left out. */
export function foreignConstructAhead(p: ParserCore, where: 'statement' | 'declaration'): ErrorStatement | null {
  const { image, startOffset: start } = p.token;
  const construct = constructAt(image, where);
  if (construct === undefined || !isFollowed(p, construct)) return null;
  p.complain(foreignConstruct(p.spanOf(p.token), { word: image }, { hint: construct.hint }));
  skipConstruct(p);
  return { kind: 'error-statement', id: p.id(), start, end: p.endFrom(start) };
}

function constructAt(image: string, where: 'statement' | 'declaration'): Construct | undefined {
  if (Object.hasOwn(declarations, image)) return declarations[image];
  return where === 'statement' && Object.hasOwn(statements, image) ? statements[image] : undefined;
}

function isFollowed(p: ParserCore, { before }: Construct): boolean {
  const next = p.peek(1);
  if (p.hasNewline(p.token.startOffset, next.startOffset)) return false;
  const isValue = (isWord(next) && !operatorWords.has(next.image)) || next.tokenType === StringToken || next.tokenType === IntToken;
  const isBlock = next.tokenType === OpenBrace || (next.tokenType === OpenParen && braceFollowsParentheses(p));
  return (before !== 'block' && isValue) || (before !== 'value' && isBlock);
}

const operatorWords: ReadonlySet<string> = new Set(['is', 'as', 'in', 'within']);

/** Whether `(…) {` comes behind the next token. */
function braceFollowsParentheses(p: ParserCore): boolean {
  let depth = 0;
  for (let distance = 1; distance < 100; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth === 0) return p.peek(distance + 1).tokenType === OpenBrace;
    else if (tokenType === EndOfFile) return false;
  }
  return false;
}

/** Up to the `}` of a block, a `;` or the end of the line. */
function skipConstruct(p: ParserCore): void {
  let depth = 0;
  p.take();
  while (!p.at(EndOfFile)) {
    if (depth === 0 && (p.at(CloseBrace) || (p.onNewLine() && !p.at(OpenBrace)))) return;
    const { tokenType } = p.take();
    if (tokenType === OpenBrace || tokenType === OpenParen || tokenType === OpenBracket) depth++;
    else if (tokenType === CloseBrace && --depth === 0 && !(p.at(OpenParen) && p.isAdjacent())) break;
    else if (tokenType === CloseParen || tokenType === CloseBracket) depth--;
    else if (tokenType === Semicolon && depth === 0) return;
  }
  p.skip(Semicolon);
}
