import { withArticle } from '../../diagnostics/article.ts';
import { armWithoutValue, matchMissing, matchTooComplex } from '../../diagnostics/catalogue/expressions.ts';
import { defaultAsName, unreachableArm, unreachableCode } from '../../diagnostics/catalogue/warnings.ts';
import type { Label } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { stripNull } from '../relations.ts';
import { errorType, neverType, voidType, type Type } from '../type.ts';
import { reportNeedlessAlternatives } from './alternatives.ts';
import type { Body } from './body.ts';
import { joinBranches, saysLittle, type Branch } from './branches.ts';
import { Coverage, missingValues } from './exhaustiveness.ts';
import { possibleFix, quoted, replace, sureFix } from './fixes.ts';
import { joinMaybe, unreachable, type Flow } from './flow.ts';
import { closeScope, openScope } from './locals.ts';
import { narrowedTo } from './narrowing.ts';
import { reportNothing } from './mismatch.ts';
import { needWhole } from './open-types.ts';
import { checkPattern } from './patterns.ts';
import { checkStatements } from './statements.ts';
import { startsUpperCase } from './pattern-names.ts';
import { joinMismatches, joinUnknownInPair } from './pattern-reports.ts';
import { spaceOf, takesNull, type Space } from './pattern-space.ts';
import { showWitness } from './witnesses.ts';

/** What is known while the arms of one match are checked. */
interface Match {
  readonly node: ast.MatchExpression;
  readonly subject: Type;
  /** Where control is when an arm is tried. */
  readonly start: Flow;
  readonly hint: Type | null;
  /** Where the arms end, joined. */
  end: Flow | null;
  /** The patterns of the arms that were checked; null for those with a guard, which take nothing for certain. */
  readonly spaces: (Space | null)[];
  sound: boolean;
}

export function checkMatch(body: Body, node: ast.MatchExpression, hint: Type | null): Type {
  const found = body.check(node.subject);
  const subject = body.open.length === 0 ? found : needWhole(body, node.subject, found);
  if (subject.kind === 'void') reportNothing(body, node.subject);
  const match: Match = { node, subject: subject.kind === 'void' ? errorType : subject, start: body.flow, hint, end: null, spaces: [], sound: true };
  const before = body.module.diagnostics.length;
  const types = checkArms(body, match);
  joinMismatches(body, node, before);
  joinUnknownInPair(body, node, before);
  checkCoverage(body, match);
  body.flow = match.end ?? unreachable(match.start);
  return resultOf(body, match, types);
}

/** Arms that say little (`=> []`) are checked last, with what the others give as their hint; and blocks, whose last expression is their value where the others have one. */
function checkArms(body: Body, match: Match): Type[] {
  const { arms } = match.node;
  const nullTaken = armsBehindNull(arms);
  const types: Type[] = [];
  const late: number[] = [];
  const blocks: number[] = [];
  for (let i = 0; i < arms.length; i++) {
    const arm = arms[i].body;
    if (match.hint?.kind !== 'void' && arm.kind === 'block' && lastExpression(arm)) blocks.push(i);
    else if (!match.hint && arm.kind !== 'block' && saysLittle(arm)) late.push(i);
    else types[i] = checkArm(body, match, i, nullTaken[i], match.hint);
  }
  for (const i of late) {
    const hint = types.find((type) => type !== undefined && type.kind !== 'never' && type.kind !== 'error') ?? null;
    types[i] = checkArm(body, match, i, nullTaken[i], hint);
  }
  const given = types.find((type) => type !== undefined && !NO_VALUES.has(type.kind)) ?? null;
  const asked = match.hint && !NO_VALUES.has(match.hint.kind) && match.hint.kind !== 'parameter' ? match.hint : given;
  for (const i of blocks) types[i] = checkArm(body, match, i, nullTaken[i], asked, asked !== null);
  return types;
}

const NO_VALUES: ReadonlySet<Type['kind']> = new Set(['void', 'never', 'error']);

/** What a block ends with, which may be its value. */
function lastExpression({ statements }: ast.Block): ast.Expression | null {
  const last = statements.at(-1);
  return last?.kind === 'expression-statement' && last.expression.kind !== 'assign' ? last.expression : null;
}

/** By arm: whether one before it takes null for certain. */
function armsBehindNull(arms: readonly ast.MatchArm[]): boolean[] {
  let taken = false;
  return arms.map((arm) => {
    const before = taken;
    taken ||= !arm.guard && takesNull(arm.pattern);
    return before;
  });
}

function checkArm(body: Body, match: Match, index: number, nullTaken: boolean, hint: Type | null, hasValue = false): Type {
  const { subject, node } = match;
  const arm = node.arms[index];
  const errors = body.module.diagnostics.length + body.unresolvedPatterns;
  const rest = nullTaken ? stripNull(subject) : subject;
  body.flow = nullTaken && subject.kind === 'nullable' ? narrowedTo(body, match.start, node.subject, rest) : match.start;
  openScope(body);
  const known = checkPattern(body, arm.pattern, rest, { constant: false, origin: 'pattern' });
  if (body.module.diagnostics.length + body.unresolvedPatterns > errors) match.sound = false;
  else if (subject.kind !== 'error') {
    ruleOutNull(body, match, index);
    match.spaces[index] = arm.guard ? null : spaceOf(body, arm.pattern, subject);
  }
  warnDefault(body, arm.pattern);
  if (known) body.flow = narrowedTo(body, body.flow, node.subject, known);
  if (arm.guard) body.flow = body.condition(arm.guard).yes;
  const type = hasValue && arm.body.kind === 'block' ? checkValueBlock(body, arm.body, hint) : checkArmBody(body, arm.body, hint);
  closeScope(body);
  match.end = joinMaybe(match.end, body.flow, body.places);
  return type;
}

/** `default => …`, as other languages name what is left over: a variable, where no case is called so. */
function warnDefault(body: Body, pattern: ast.Pattern): void {
  if (pattern.kind !== 'name-pattern' || body.module.variables[pattern.id]?.name !== 'default') return;
  body.report(defaultAsName, pattern, {}, { fixes: [sureFix('write `_`', replace(body, pattern, '_'))] });
}

/** A name inside a pattern is not null where the arms above take every such value with null in its place. */
function ruleOutNull(body: Body, match: Match, index: number): void {
  const { arms } = match.node;
  const { pattern } = arms[index];
  for (const name of nullableNames(body, pattern)) {
    const above = new Coverage(match.subject, body.module.matchWork);
    for (let i = 0; i < index; i++) {
      const space = match.spaces[i];
      if (space) above.add(space);
    }
    const symbol = body.module.variables[name.id];
    if (symbol && !above.reaches(spaceOf(body, pattern, match.subject, { of: name, takes: 'null' }))) symbol.type = stripNull(symbol.type);
  }
}

function nullableNames(body: Body, pattern: ast.Pattern): readonly ast.NamePattern[] {
  switch (pattern.kind) {
    case 'constructor-pattern':
      return pattern.args.flatMap((arg) => nullableNames(body, arg));
    case 'list-pattern':
      return pattern.elements.flatMap((element) => nullableNames(body, element));
    case 'name-pattern':
      return body.module.variables[pattern.id]?.type.kind === 'nullable' ? [pattern] : [];
    default:
      return [];
  }
}

function checkArmBody(body: Body, node: ast.Expression | ast.Block, hint: Type | null): Type {
  if (node.kind !== 'block') return body.check(node, hint);
  body.statement(node);
  return body.flow.reachable ? voidType : neverType;
}

/** A block whose last expression is its value. */
function checkValueBlock(body: Body, node: ast.Block, hint: Type | null): Type {
  const last = lastExpression(node);
  if (!last) return checkArmBody(body, node, hint);
  openScope(body, node.statements);
  checkStatements(body, node.statements.slice(0, -1));
  if (!body.flow.reachable) body.report(unreachableCode, last, {});
  const type = body.check(last, hint);
  body.module.types[node.id] = type;
  closeScope(body);
  return body.flow.reachable ? type : neverType;
}

/** The expression that an arm has its value from; null for a block that has none. */
export function valueOfArm(body: Body, { body: node }: ast.MatchArm): ast.Expression | null {
  if (node.kind !== 'block') return node;
  return body.module.types[node.id] === undefined ? null : lastExpression(node);
}

function resultOf(body: Body, match: Match, types: readonly Type[]): Type {
  const { node, hint } = match;
  if (hint?.kind === 'void') return types.length > 0 && types.every((type) => type.kind === 'never') ? neverType : voidType;
  if (types.every((type) => type.kind === 'void' || type.kind === 'never')) return types.some((type) => type.kind === 'void') ? voidType : neverType;
  if (types.every((type, i) => type.kind === 'void' || type.kind === 'never' || isCounting(node.arms[i]))) return voidType;
  const branches: Branch[] = [];
  for (const [i, arm] of node.arms.entries()) {
    const type = types[i];
    if (type.kind === 'void') reportNoValue(body, arm.body);
    const value = valueOfArm(body, arm);
    if (type.kind !== 'void' && value) branches.push({ node: value, type });
  }
  return joinBranches(body, branches, hint);
}

/** `A => hits++,` beside an arm that gives nothing: it stands for what it does. */
function isCounting({ body }: ast.MatchArm): boolean {
  return body.kind === 'increment';
}

function reportNoValue(body: Body, node: ast.Expression | ast.Block): void {
  if (node.kind !== 'block') return reportNothing(body, node);
  const endsWithIf = node.statements.at(-1)?.kind === 'if';
  body.report(armWithoutValue, node, {}, { hint: endsWithIf ? 'an `if` is a statement and gives no value: `condition ? a : b` does' : 'the value of a block is that of the expression at its end' });
}

/** Arms that nothing reaches, and values that no arm takes. */
function checkCoverage(body: Body, match: Match): void {
  const { node, subject } = match;
  if (!match.sound || subject.kind === 'error' || subject.kind === 'never' || node.arms.some(({ pattern }) => isUnclear(body, pattern))) return;
  const coverage = new Coverage(subject, body.module.matchWork);
  const spaces: Space[] = [];
  const above: Above[] = [];
  let isRestReported = false;
  for (const [i, arm] of node.arms.entries()) {
    const space = match.spaces[i] ?? spaceOf(body, arm.pattern, subject);
    if (coverage.reaches(space)) reportNeedlessAlternatives(body, coverage, arm.pattern, subject);
    else if (!isRestReported) isRestReported = reportUnreachable(body, match, i, space, above);
    if (arm.guard) continue;
    coverage.add(space);
    spaces.push(space);
    above.push({ pattern: arm.pattern, space });
  }
  const missing = missingValues(spaces, subject, body.module.matchWork);
  if (missing === 'too complex') body.report(matchTooComplex, headOf(node), { what: quoted(body, node.subject) }, { hint: 'an arm `_ => …` at the end takes whatever the others leave' });
  else if (missing.length > 0) reportMissing(body, match, [...new Set(missing.map(showWitness))]);
}

/** Whether it is not known which values a pattern takes: what it names is not there. */
function isUnclear(body: Body, pattern: ast.Pattern): boolean {
  switch (pattern.kind) {
    case 'error-pattern':
      return true;
    case 'type-pattern':
      return body.module.types[pattern.type.id]?.kind === 'error';
    case 'constructor-pattern':
      return !body.module.references[pattern.id] || pattern.args.some((each) => isUnclear(body, each));
    case 'name-pattern':
      return !body.module.references[pattern.id] && !body.module.variables[pattern.id] && pattern.path[0].name !== '_';
    case 'alternative-pattern':
      return pattern.alternatives.some((each) => isUnclear(body, each));
    case 'list-pattern':
      return pattern.elements.some((each) => isUnclear(body, each));
    case 'wildcard-pattern':
    case 'literal-pattern':
      return false;
  }
}

/** An arm that takes all values of its pattern. */
interface Above {
  readonly pattern: ast.Pattern;
  readonly space: Space;
}

/** Points at the arm above that takes what this one would; true where that one takes everything, and so all that follows. */
function reportUnreachable(body: Body, { node, subject }: Match, index: number, space: Space, above: readonly Above[]): boolean {
  const taker = above.find((each) => {
    const alone = new Coverage(subject, body.module.matchWork);
    alone.add(each.space);
    return !alone.reaches(space);
  });
  const takesAll = taker !== undefined && takesEverything(body, taker.pattern);
  const other = taker === undefined ? null : caseInOtherLetters(taker.pattern, subject);
  const meant = node.arms.some(({ pattern }) => pattern.kind === 'name-pattern' && pattern.path.at(-1)?.name === other) ? null : other;
  if (taker !== undefined && meant !== null) {
    body.report(unreachableArm, node.arms[index].pattern, {}, {
      secondary: [{ span: body.span(taker.pattern), text: `did you mean \`${meant}\`? This is a name, which takes everything` }],
      fixes: [possibleFix(`write \`${meant}\``, replace(body, taker.pattern, meant))],
    });
    return true;
  }
  const below = node.arms.length - index - 1;
  body.report(unreachableArm, node.arms[index].pattern, {}, {
    label: takesAll && below > 0 ? `never reached, and neither ${below === 1 ? 'is the arm' : `are the ${below} arms`} below` : undefined,
    secondary: taker === undefined ? [] : [{ span: body.span(taker.pattern), text: takesAll ? 'this takes everything' : 'this takes it' }],
    hint: takesAll ? 'arms are tried from above: what takes the rest stands last' : undefined,
  });
  return takesAll;
}

/** `low => …`, where the case is called `Low`. */
function caseInOtherLetters(pattern: ast.Pattern, subject: Type): string | null {
  const inner = stripNull(subject);
  if (pattern.kind !== 'name-pattern' || pattern.path.length > 1 || inner.kind !== 'class') return null;
  const written = pattern.path[0].name.toLowerCase();
  return [...inner.symbol.cases.keys()].find((each) => each.toLowerCase() === written) ?? null;
}

function takesEverything(body: Body, pattern: ast.Pattern): boolean {
  return pattern.kind === 'wildcard-pattern' || (pattern.kind === 'name-pattern' && body.module.variables[pattern.id] !== undefined);
}

/** A name that was to take the rest, and is that of a constant. */
function comparedConstant(body: Body, pattern: ast.Pattern): Label[] {
  const found = pattern.kind === 'name-pattern' && pattern.path.length === 1 ? body.module.references[pattern.id] : undefined;
  if (found?.kind !== 'constant' || startsUpperCase(found.symbol.name)) return [];
  return [{ span: body.span(pattern), text: `compares with the constant \`${found.symbol.name}\`, and takes nothing else` }];
}

function headOf({ start, subject }: ast.MatchExpression): { start: number; end: number } {
  return { start, end: subject.end };
}

function reportMissing(body: Body, match: Match, patterns: readonly string[]): void {
  const { node, hint } = match;
  const isStatement = hint?.kind === 'void';
  body.report(matchMissing, headOf(node), { what: quoted(body, node.subject), missing: summary(patterns) }, {
    secondary: node.arms.flatMap(({ pattern }) => comparedConstant(body, pattern)),
    fixes: [possibleFix('add the missing arms', insertion(body, node, patterns, isStatement))],
  });
}

function summary(patterns: readonly string[]): string {
  const named = patterns.slice(0, 3).map((pattern) => (pattern === '_' ? 'anything else' : pattern.startsWith('is ') ? withArticle(pattern.slice(3)) : `\`${pattern}\``));
  if (patterns.length > 3) return `${named.join(', ')} or ${patterns.length - 3} ${patterns.length === 4 ? 'other' : 'others'}`;
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} or ${named[named.length - 1]}` : named[0];
}

/** The missing arms before the closing brace, indented as the others are. */
function insertion(body: Body, node: ast.MatchExpression, patterns: readonly string[], isStatement: boolean): { span: ReturnType<Body['span']>; newText: string } {
  const { text } = body.module.source;
  const last = node.arms[node.arms.length - 1];
  const lineStart = text.lastIndexOf('\n', node.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 200))?.[0] ?? '';
  const inner = `${indent}    `;
  const arms = patterns.map((pattern) => `${inner}${pattern} => ${isStatement ? '{ }' : 'throw new Error(8999, "not handled")'},`).join('\n');
  const brace = node.end - 1;
  let at = brace;
  while (at > 0 && /\s/.test(text[at - 1])) at--;
  const comma = last && text[at - 1] !== ',' && text[at - 1] !== '{' && last.body.kind !== 'block' ? ',' : '';
  return { span: body.span({ start: at, end: brace }), newText: `${comma}\n${arms}\n${indent}` };
}
