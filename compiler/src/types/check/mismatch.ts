import { withArticle } from '../../diagnostics/article.ts';
import { typeMismatch, valueOfNothing } from '../../diagnostics/catalogue/expressions.ts';
import type { Details, Fix, Label } from '../../diagnostics/diagnostic.ts';
import { declaredHere } from '../../names/labels.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { hiddenClass, hiddenCore } from '../hidden-core.ts';
import { constructorOf, lookupMember, memberNames } from '../members.ts';
import { isAssignable, isSubtype, sameClass, stripNull } from '../relations.ts';
import { showType, showTypes } from '../show.ts';
import type { ClassType, FunctionType, Type } from '../type.ts';
import { comparisonMeant } from './assigned-values.ts';
import { reportUnreturnedBy } from './unreturned-values.ts';
import type { Body } from './body.ts';
import { caseAsText } from './case-names.ts';
import { declareOtherwise } from './declared-otherwise.ts';
import { insertAfter, insertBefore, possibleFix, quoted, replace, suffixEdits, sureFix } from './fixes.ts';
import { filled, isEmptyLiteral } from './open-types.ts';
import { returnsValue } from './returned-values.ts';
import { dividedInts } from './truncation.ts';
import { wrappedValue } from './wrapped-values.ts';

/** How a message names the place that asks for a type: "`limit` takes", "`area` gives". */
export interface Wanting {
  /** A clause that ends where the type follows: "the argument `limit` must be". */
  readonly clause: string;
  readonly secondary?: readonly Label[];
  readonly hint?: string;
  /** What was probably meant, where the place knows. */
  readonly advice?: Details | null;
  /** Where the type is written in this text, so that it can be changed. */
  readonly written?: ast.TypeNode | null;
  /** Whether it is what a function gives, and `secondary` says where that is declared. */
  readonly isResult?: boolean;
}

/** Checks an expression for a place that asks for `target`; says `wanting` where it does not fit. Gives the found type. */
export function reportMismatch(body: Body, node: ast.Expression, foundType: Type, wantedType: Type, wanting: Wanting): void {
  const [found, wanted] = body.open.length === 0 ? [foundType, wantedType] : [filled(body, foundType), filled(body, wantedType)];
  if (wanted.kind === 'error' || found.kind === 'error') return;
  const secondary = wanting.secondary ?? [];
  if (found.kind === 'void') return reportNothing(body, node, wanted, wanting.isResult ? secondary : []);
  const branches = wrongBranches(body, node, wanted);
  if (branches.length > 0) {
    for (const branch of branches) reportMismatch(body, branch, body.typeOf(branch), wanted, wanting);
    return;
  }
  const [foundText, wantedText] = showTypes(found, wanted);
  const advice = wanting.advice ?? sameNamed(body, found, wanted) ?? hiddenAdvice(body, found, wanted) ?? emptyMapAdvice(body, node, wanted) ?? adviceFor(body, node, found, wanted);
  body.report(typeMismatch, node, { clause: wanting.clause, wanted: wantedText, found: isEmptyList(node) ? 'List' : foundText }, {
    secondary: [...secondary, ...(advice.secondary ?? [])],
    hint: advice.hint ?? wanting.hint,
    fixes: advice.fixes,
  });
}

function isEmptyList(node: ast.Expression): boolean {
  return node.kind === 'list' && node.elements.length === 0;
}

/** `func push<T>(item: T)` in a class that has a `T`: these are two. */
function sameNamed(body: Body, found: Type, wanted: Type): Details | null {
  const [own, other] = [stripNull(found), stripNull(wanted)];
  if (own.kind !== 'parameter' || other.kind !== 'parameter' || own.symbol.name !== other.symbol.name || own.symbol.key === other.symbol.key) return null;
  const inner = own.symbol.node.start > other.symbol.node.start ? own.symbol : other.symbol;
  if (inner.module !== body.module.symbol) return null;
  const { name, node } = inner;
  const { text } = body.module.source;
  const isAlone = text[node.start - 1] === '<' && text[node.end] === '>';
  return {
    hint: `each \`<${name}>\` declares a type of its own: the inner one hides the other`,
    secondary: [declaredHere(inner, 'this is another one')],
    fixes: isAlone ? [possibleFix(`remove \`<${name}>\``, replace(body, { start: node.start - 1, end: node.end + 1 }, ''))] : [],
  };
}

/** A List of the core library, where a class of this program has its name. */
function hiddenAdvice(body: Body, found: Type, wanted: Type): Details | null {
  const [own, core] = [stripNull(wanted), stripNull(found)];
  if (own.kind !== 'class' || core.kind !== 'class' || own.symbol.name !== core.symbol.name) return null;
  const module = body.module.symbol;
  return hiddenClass(module, own.symbol) === core.symbol ? hiddenCore(module, own.symbol) : hiddenClass(module, core.symbol) === own.symbol ? hiddenCore(module, core.symbol) : null;
}

/** `[]` where a Map is wanted. */
function emptyMapAdvice(body: Body, node: ast.Expression, wanted: Type): Details | null {
  const target = stripNull(wanted);
  if (isEmptyLiteral(node) && !isInstanceOf(target, body.core.map)) return emptyObject(body, node, target);
  if (!isEmptyList(node) || !isInstanceOf(target, body.core.map)) return null;
  return { hint: 'an empty Map is written `{}`', fixes: [possibleFix('write `{}`', replace(body, node, '{}'))] };
}

/** `[]` and `{}` where something else is wanted that is made of nothing. */
function emptyObject(body: Body, node: ast.Expression, wanted: Type): Details | null {
  if (wanted.kind !== 'class' || wanted.symbol.classKind !== 'class' || wanted.symbol.abstract || isInstanceOf(wanted, body.core.list)) return null;
  if (constructorOf(wanted)?.signature.parameters.some(({ optional }) => !optional)) return null;
  const newText = `new ${showType(wanted)}()`;
  return { hint: `an empty one is made with \`${newText}\``, fixes: [possibleFix(`write \`${newText}\``, replace(body, node, newText))] };
}

/** The values of a `match` or `?:` that do not fit where others do, or that are the only ones. */
function wrongBranches(body: Body, node: ast.Expression, wanted: Type): readonly ast.Expression[] {
  const values = branchesOf(node).filter((each) => body.typeOf(each).kind !== 'never');
  const wrong = values.filter((each) => !isAssignable(body.typeOf(each), wanted));
  return wrong.length < values.length || values.length === 1 ? wrong : [];
}

function branchesOf(node: ast.Expression): readonly ast.Expression[] {
  switch (node.kind) {
    case 'parenthesized':
      return branchesOf(node.inner);
    case 'conditional':
      return [node.then, node.otherwise];
    case 'match':
      return node.arms.flatMap(({ body }) => (body.kind === 'block' ? [] : [body]));
    default:
      return [];
  }
}

/** A call of a function without a result, where a value is needed. */
export function reportNothing(body: Body, node: ast.Expression, wanted: Type | null = null, asked: readonly Label[] = []): void {
  const reference = node.kind === 'call' ? body.module.references[node.callee.id] : undefined;
  const symbol = reference?.kind === 'function' || reference?.kind === 'method' ? reference.symbol : null;
  if (node.kind === 'call' && symbol?.signature.result.kind === 'parameter' && reportUnreturnedBy(body, node, symbol.name)) return;
  // What it returns although it declares no result is reported there.
  if (symbol?.module === body.module.symbol && returnsValue(symbol.node)) return;
  const secondary = symbol?.signature.result.kind === 'void' && !symbol.module.name.startsWith('noodlecore.') ? [declaredHere(symbol, `\`${symbol.name}\` declares no result`)] : [];
  body.report(valueOfNothing, node, { text: quoted(body, node) }, { secondary: [...secondary, ...asked], ...comparisonMeant(body, node), ...changedInPlace(body, node), ...startedTask(body, node, wanted) });
}

/** `tasks.add(work(i))`: the call as a task is asked for, and not what it gives. */
function startedTask(body: Body, node: ast.Expression, wanted: Type | null): Details {
  if (node.kind !== 'call' || wanted === null || !isInstanceOf(stripNull(wanted), body.core.task)) return {};
  return { hint: 'a task is started with `spawn`', fixes: [possibleFix('start it as a task', insertBefore(body, node, 'spawn '))] };
}

/** What gives a new list, by the name of what changes the list itself. */
const NEW_LIST: Readonly<Record<string, string>> = { sort: 'sorted', reverse: 'reversed', shuffle: 'shuffled' };

/** `const sorted = xs.sort();` */
function changedInPlace(body: Body, node: ast.Expression): Details {
  if (node.kind !== 'call' || node.callee.kind !== 'member' || !Object.hasOwn(NEW_LIST, node.callee.name.name)) return {};
  const { name, object } = node.callee;
  if (!isInstanceOf(body.typeOf(object), body.core.list) || !memberNames(body.core, body.typeOf(object)).has(NEW_LIST[name.name])) return {};
  const right = NEW_LIST[name.name];
  return { hint: `\`${name.name}\` changes the list itself; \`${right}\` gives a new one`, fixes: [possibleFix(`write \`${right}\``, replace(body, name, right))] };
}

/** What would turn the one type into the other, where that can be said. */
function adviceFor(body: Body, node: ast.Expression, found: Type, wanted: Type): Details {
  const turned = turnedComparison(body, node, wanted);
  if (turned !== null) return turned;
  if (wanted.kind === 'null') return { hint: `only \`null\` was put in where it is made: say there what else may stand in it, as in \`List.filled<${showType(found)}?>(…)\`` };
  return caseAsText(body, node, wanted) ?? conversionAdvice(body, node, found, wanted) ?? listAdvice(body, node, found, wanted) ?? functionAdvice(body, node, found, wanted) ?? classAdvice(body, node, found, wanted) ?? wrappedValue(body, node, found, wanted) ?? {};
}

/** `return count => limit;`, where `>=` is meant: a lambda is no truth. */
function turnedComparison(body: Body, node: ast.Expression, wanted: Type): Details | null {
  if (wanted.kind !== 'bool' || node.kind !== 'lambda' || node.parameters.length !== 1 || node.body.kind === 'block') return null;
  const [{ name, type }] = node.parameters;
  const gap = { start: name.end, end: node.body.start };
  const arrow = body.text(gap).indexOf('=>');
  if (type !== null || name.start !== node.start || arrow < 0) return null;
  return { hint: '`=>` makes a function; two values are compared with `>=`', fixes: [possibleFix('write `>=`', replace(body, { start: gap.start + arrow, end: gap.start + arrow + 2 }, '>='))] };
}

function conversionAdvice(body: Body, node: ast.Expression, found: Type, wanted: Type): Details | null {
  const target = stripNull(wanted);
  const { core } = body;
  if (isInstanceOf(target, core.string)) return textAdvice(body, node, found);
  if (target.kind === 'int' && node.kind === 'binary' && found.kind === 'bool') return orderAdvice(body, node);
  if (target.kind === 'int' && node.kind === 'float') return fractionAdvice(body, node);
  if (target.kind === 'int' && found.kind === 'float') {
    const summed = sumAdvice(body, node) ?? dividedInts(body, node);
    if (summed) return summed;
    return { hint: '`.toInt()` drops what is behind the point, `.roundToInt()` rounds', fixes: [possibleFix('convert with `.toInt()`', ...suffixEdits(body, node, '.toInt()'))] };
  }
  if ((target.kind === 'int' || target.kind === 'float') && node.kind === 'string') {
    const literal = literalAdvice(body, node, target.kind);
    if (literal) return literal;
    // No number is in it.
    return null;
  }
  if ((target.kind === 'int' || target.kind === 'float') && isInstanceOf(found, core.string)) {
    const number = beforeText(body, node, target);
    if (number) return number;
    if (holdsWords(node)) return null;
    const method = target.kind === 'int' ? 'toInt' : 'toFloat';
    return { hint: `\`.${method}()\` reads a number; \`.${method}OrNull()\` gives \`null\` for other text`, fixes: [possibleFix(`convert with \`.${method}()\``, ...suffixEdits(body, node, `.${method}()`))] };
  }
  if (target.kind === 'float' && found.kind === 'nullable' && found.inner.kind === 'int') {
    return { hint: 'an `int` that may be null does not become a float by itself', fixes: [possibleFix('convert with `?.toFloat()`', ...suffixEdits(body, node, '?.toFloat()'))] };
  }
  if (target.kind === 'bool') return truthAdvice(body, node, found);
  return null;
}

/** `count.toString()` where `count` itself is wanted. */
function beforeText(body: Body, node: ast.Expression, wanted: Type): Details | null {
  if (node.kind !== 'call' || node.callee.kind !== 'member' || node.callee.name.name !== 'toString' || node.args.length > 0) return null;
  const { object } = node.callee;
  if (!isAssignable(body.typeOf(object), wanted)) return null;
  return { hint: `\`${body.text(object)}\` itself is \`${showType(body.typeOf(object))}\``, fixes: [possibleFix('leave out `.toString()`', replace(body, { start: object.end, end: node.end }, ''))] };
}

/** `"total: " + sum` is no number, whatever is added. */
function holdsWords(node: ast.Expression): boolean {
  let left = node;
  for (; left.kind === 'binary' && left.operator === '+'; left = left.left) if (isOfWords(left.right)) return true;
  return isOfWords(left);
}

function isOfWords(node: ast.Expression): boolean {
  const texts = node.kind === 'string' ? [node.value] : node.kind === 'template' ? node.texts : [];
  return texts.some((text) => /[^\d\s.+-]/.test(text));
}

/** `items.sumOf((item) => item.price)`: what adds floats is called otherwise. */
function sumAdvice(body: Body, node: ast.Expression): Details | null {
  const { text } = body.module.source;
  const [before] = /\bsumOf\(\s*\(?\s*\w+(?:: \w+)?\s*\)?\s*=>\s*$/.exec(text.slice(Math.max(0, node.start - 80), node.start)) ?? [];
  if (before === undefined) return null;
  const start = node.start - before.length;
  return { hint: '`sumOf` adds ints, `sumOfFloat` adds floats', fixes: [possibleFix('write `sumOfFloat`', replace(body, { start, end: start + 'sumOf'.length }, 'sumOfFloat'))] };
}

/** `(a, b) => a < b` where a number says the order, as in JavaScript and Java. */
function orderAdvice(body: Body, { operator, left, right }: ast.BinaryExpression): Details | null {
  const isOrder = operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
  if (!isOrder || left.kind === 'binary' || right.kind === 'binary') return null;
  // `compareTo` itself says where its own object stands.
  const [first, second] = operator.startsWith('<') || body.frame.name === '`compareTo`' ? [left, right] : [right, left];
  const newText = `${body.text(first)}.compareTo(${body.text(second)})`;
  return { hint: 'the order of two values is a number: below 0 where the first comes first', fixes: [possibleFix(`write \`${newText}\``, replace(body, { start: left.start, end: right.end }, newText))] };
}

/** `2.0` or `0.5` where an int is wanted. */
function fractionAdvice(body: Body, node: ast.FloatLiteral): Details {
  const hint = 'an `int` has no fraction';
  return Number.isSafeInteger(node.value) ? { hint, fixes: [possibleFix(`write \`${node.value}\``, replace(body, node, `${node.value}`))] } : { hint };
}

/** One value where a list is wanted. */
function listAdvice(body: Body, node: ast.Expression, found: Type, wanted: Type): Details | null {
  const target = stripNull(wanted);
  if (!isInstanceOf(target, body.core.list) || found.kind === 'any' || !isAssignable(found, target.args[0])) return null;
  return { hint: 'a list of one element is written in brackets', fixes: [possibleFix('make a list of it', insertBefore(body, node, '['), insertAfter(body, node, ']'))] };
}

/** `"5"` where a number is wanted. */
export function literalAdvice(body: Body, node: ast.StringLiteral, wanted: 'int' | 'float'): Details | null {
  const { value } = node;
  if (/^\d+$/.test(value) || (wanted === 'float' && /^\d+\.\d+$/.test(value))) {
    return { hint: 'a number is written without quotes', fixes: [possibleFix(`write \`${value}\``, replace(body, node, value))] };
  }
  if (wanted !== 'int' || value.length !== 1 || value === "'" || value === '\\' || value < ' ') return null;
  return { hint: `a text is no number; the int of this character is written \`c'${value}'\``, fixes: [possibleFix('write the character code', replace(body, node, `c'${value}'`))] };
}

function textAdvice(body: Body, node: ast.Expression, found: Type): Details | null {
  if (found.kind === 'function' || found.kind === 'void') return null;
  if (found.kind !== 'int' && found.kind !== 'float' && found.kind !== 'bool') return null;
  const hint = 'numbers do not become text by themselves';
  if (node.kind === 'int' || node.kind === 'float') return { hint, fixes: [possibleFix(`write \`"${body.text(node)}"\``, replace(body, node, `"${body.text(node)}"`))] };
  return { hint, fixes: [possibleFix('convert with `.toString()`', ...suffixEdits(body, node, '.toString()'))] };
}

/** The test that was probably meant where a bool is wanted; behind a `!`, its opposite. */
export function truthAdvice(body: Body, node: ast.Expression, found: Type): Details | null {
  const { core } = body;
  if (node.kind === 'string' || node.kind === 'template') return null;
  const negation = negationBefore(body, node);
  if (node.kind === 'int' && negation) return { hint: '`~` turns the bits of an `int` round', fixes: [possibleFix('write `~`', replace(body, negation, '~'))] };
  if (node.kind === 'int') return { hint: 'a condition that always holds is `true`', fixes: [possibleFix('write a bool', replace(body, node, node.value === 0 ? 'false' : 'true'))] };
  if (found.kind === 'int') return testAdvice(body, node, '!= 0', '== 0');
  if (found.kind === 'float') return testAdvice(body, node, '!= 0.0', '== 0.0');
  const isCollection = [core.string, core.list, core.map, core.set].some((symbol) => isInstanceOf(found, symbol));
  return isCollection ? emptyAdvice(body, node) : null;
}

function testAdvice(body: Body, node: ast.Expression, test: string, opposite: string): Details {
  const text = body.text(node);
  const negation = negationBefore(body, node);
  const written = negation ? opposite : test;
  const edits = negation ? [replace(body, { start: negation.start, end: node.end }, `${text} ${written}`)] : suffixEdits(body, node, ` ${written}`);
  return { hint: `write the test: \`${text.length < 40 ? text : '…'} ${written}\``, fixes: [possibleFix('write the test', ...edits)] };
}

function emptyAdvice(body: Body, node: ast.Expression): Details {
  const hint = 'ask whether it is empty, with `.isEmpty()`';
  const call = suffixEdits(body, node, '.isEmpty()');
  const negation = negationBefore(body, node);
  if (negation) return { hint, fixes: [possibleFix('test that it is empty', replace(body, negation, ''), ...call)] };
  return { hint, fixes: [possibleFix('test that it is not empty', insertBefore(body, node, '!'), ...call)] };
}

/** The `!` right before, or the `not` of another language with the blanks behind it. */
export function negationBefore(body: Body, { start }: ast.Expression): { readonly start: number; readonly end: number } | null {
  const [written] = /(?:!|\bnot\s{1,9})$/.exec(body.module.source.text.slice(Math.max(0, start - 13), start)) ?? [];
  return written === undefined ? null : { start: start - written.length, end: start };
}

function functionAdvice(body: Body, node: ast.Expression, found: Type, wanted: Type): Details | null {
  const reference = body.module.references[node.id];
  if (reference?.kind === 'enum-case' && found.kind === 'function' && isAssignable(found.result, wanted)) {
    const fields = reference.symbol.fields.map(({ name }) => name).join(', ');
    return { hint: `\`${reference.symbol.name}\` holds values: \`${body.text(node)}(${fields})\`` };
  }
  if (found.kind === 'function' && found.parameters.length === 0 && isAssignable(found.result, wanted) && node.kind !== 'lambda') {
    return { hint: 'this is the function itself; call it for its result', fixes: [sureFix('call it', insertAfter(body, node, '()'))] };
  }
  const target = stripNull(wanted);
  if (target.kind !== 'function') return null;
  if (node.kind === 'call' && node.args.length === 0 && isMeantUncalled(body, node, target)) {
    return { hint: 'without `()` this is the function itself', fixes: [possibleFix('remove the `()`', replace(body, { start: node.callee.end, end: node.end }, ''))] };
  }
  if (found.kind !== 'function' && (target.result.kind === 'void' ? node.kind === 'call' && target.parameters.length === 0 : isAssignable(found, target.result))) {
    return { hint: 'a function is asked for, not its result', fixes: lambdaMeant(body, node, target) };
  }
  if (found.kind === 'function' && found.parameters.length !== target.parameters.length) {
    const call = callWithDefaults(body, node, target.parameters.length);
    if (call) return { hint: 'as a value, a function takes all its parameters, also those with defaults', fixes: [possibleFix('wrap it in a lambda', replace(body, node, call))] };
    return { hint: `it is called with ${count(target.parameters.length, 'argument')}, and this takes ${found.parameters.length}` };
  }
  return null;
}

/** `names.sort(byLength())`: what is called takes what the function that is asked for takes. */
function isMeantUncalled(body: Body, { callee }: ast.CallExpression, { parameters, result }: FunctionType): boolean {
  const reference = body.module.references[callee.id];
  if (reference?.kind !== 'function' && reference?.kind !== 'method') return false;
  const { signature } = reference.symbol;
  return parameters.length > 0 && signature.parameters.length === parameters.length && isAssignable(signature.result, result);
}

/** `() => []`; and `people.sortBy("age")`, which names what each has. */
function lambdaMeant(body: Body, node: ast.Expression, { parameters }: FunctionType): Fix[] {
  if (parameters.length === 0) {
    // A brace behind the arrow would begin a block.
    const edits = node.kind === 'map' ? [insertBefore(body, node, '() => ('), insertAfter(body, node, ')')] : [insertBefore(body, node, '() => ')];
    return [possibleFix('make it a lambda', ...edits)];
  }
  const member = node.kind === 'string' && parameters.length === 1 ? lookupMember(body.core, parameters[0], node.value) : null;
  if (member === null || node.kind !== 'string' || (member.kind === 'method' && member.signature.parameters.some(({ optional }) => !optional))) return [];
  const lambda = `(each) => each.${node.value}${member.kind === 'method' && member.symbol.accessor === null ? '()' : ''}`;
  return [possibleFix(`write \`${lambda}\``, replace(body, node, lambda))];
}

/** `(a) => parse(a)`, where the function's other parameters have defaults. */
function callWithDefaults(body: Body, node: ast.Expression, count: number): string | null {
  const reference = body.module.references[node.id];
  if (reference?.kind !== 'function' && reference?.kind !== 'method') return null;
  const { parameters } = reference.symbol.signature;
  if (parameters.length < count || !parameters.slice(count).every((parameter) => parameter.optional)) return null;
  const names = parameters.slice(0, count).map((parameter) => parameter.name).join(', ');
  return `(${names}) => ${body.text(node)}(${names})`;
}

function classAdvice(body: Body, node: ast.Expression, found: Type, wanted: Type): Details | null {
  const { core } = body;
  const target = stripNull(wanted);
  if (isInstanceOf(found, core.task) && isAssignable(found.args[0], wanted)) {
    return { hint: 'a task is not its result', fixes: [sureFix('wait for the result', insertBefore(body, node, 'await '))] };
  }
  if (found.kind === 'class' && target.kind === 'class') return taskAdvice(body, node, target) ?? relatedAdvice(body, node, found, target);
  if (found.kind === 'any') return { hint: 'test it (`if (x is …)`) or cast it (`x as …`): nothing is known of an `any`' };
  return null;
}

/** `Task.all([load(1), load(2)])` */
function taskAdvice(body: Body, node: ast.Expression, target: ClassType): Details | null {
  const { core } = body;
  const [element] = target.args;
  if (node.kind !== 'list' || element === undefined || !isInstanceOf(element, core.task) || node.elements.length === 0) return null;
  if (!node.elements.every((each) => each.kind === 'call' && !isInstanceOf(body.typeOf(each), core.task))) return null;
  return {
    hint: 'a call gives its result; `spawn` starts a task for it',
    fixes: [possibleFix('start them as tasks', ...node.elements.map((each) => insertBefore(body, each, 'spawn ')))],
  };
}

function relatedAdvice(body: Body, node: ast.Expression, found: ClassType, target: ClassType): Details | null {
  if (sameClass(found.symbol, target.symbol) && found.args.length > 0) return invarianceAdvice(body, node, found, target);
  if (isSubtype(target, found)) {
    const fixes = [possibleFix(`cast to \`${target.symbol.name}\``, ...castEdits(body, node, target.symbol.name))];
    return { hint: `not every \`${found.symbol.name}\` is ${withArticle(target.symbol.name)}: test it with \`is\`, or cast it`, fixes };
  }
  const toList = lookupMember(body.core, found, 'toList');
  if (isInstanceOf(target, body.core.list) && toList?.kind === 'method' && toList.signature.parameters.length === 0) {
    return { fixes: [possibleFix('make a list of it', ...suffixEdits(body, node, '.toList()'))] };
  }
  return null;
}

function invarianceAdvice(body: Body, node: ast.Expression, found: ClassType, target: ClassType): Details | null {
  const fixes = declareOtherwise(body, node, found, target);
  const fits = found.args.every((arg, i) => isAssignable(arg, target.args[i] ?? arg));
  if (!fits) return fixes.length > 0 ? { fixes } : null;
  const name = found.symbol.name;
  const [have, want] = showTypes(found, target);
  if (sameClass(found.symbol, body.core.list)) {
    return { hint: `${withArticle(have)} is no \`${want}\`, since others could be added to it: declare the list as \`${want}\` where it is made, or take an \`Iterable\` here`, fixes };
  }
  return { hint: `${withArticle(have)} is no \`${want}\`, since ${whyInvariant(found, target) ?? `${withArticle(name)} can change`}: declare it as \`${want}\` where it is made`, fixes };
}

/** Records and enums do not change themselves. */
function whyInvariant({ symbol, args }: ClassType, target: ClassType): string | null {
  if (symbol.classKind !== 'record' && symbol.classKind !== 'enum') return null;
  if (args.some((arg, i) => arg.kind === 'int' && target.args[i]?.kind === 'float')) return 'the `int` in it does not become a `float` by itself';
  return `what is in ${withArticle(symbol.name)} can change`;
}

function castEdits(body: Body, node: ast.Expression, name: string): Fix['edits'] {
  return [replace(body, node, `(${body.text(node)} as ${name})`)];
}

export function count(n: number, noun: string): string {
  if (n === 0) return `no ${noun}s`;
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
