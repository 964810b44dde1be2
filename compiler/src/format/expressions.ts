import { assertNever } from '../base/assert-never.ts';
import type { Block, Expression, JumpStatement, LambdaExpression, ListLiteral, MapEntry, MatchArm, MatchExpression, Parameter } from '../syntax/ast.ts';
import { OpenBrace } from '../syntax/token-types.ts';
import { argumentsDoc } from './arguments.ts';
import { binaryDoc, binaryOnItsOwn } from './binary.ts';
import { chainDoc } from './chains.ts';
import { concat, group, hardLine, indent, join, line, type Doc } from './doc.ts';
import type { Formatter } from './formatter.ts';
import { commaList, headSuffix, numberList, openComments, afterComments, separated } from './lists.ts';
import { patternDoc } from './patterns.ts';
import { lines, sequence, type Entry } from './sequence.ts';
import { typeDoc } from './types.ts';
import type { Printers } from './printers.ts';

/** An expression; what it shares with statements comes through `p`. */
export function expressionDoc(f: Formatter, p: Printers, expression: Expression): Doc {
  switch (expression.kind) {
    case 'int':
    case 'float':
    case 'string':
    case 'template':
    case 'bool':
    case 'null':
    case 'name':
    case 'this':
    case 'super':
    case 'error':
      return f.slice(expression);
    case 'list':
      return listDoc(f, p, expression);
    case 'spread':
      return concat('...', p.expression(expression.value));
    case 'map':
      return commaList(f, '{}', { open: expression.start, close: expression.end - 1, nodes: expression.entries, print: (entry) => entryDoc(p, entry) });
    case 'lambda':
      return lambdaDoc(f, p, expression);
    case 'call':
    case 'member':
    case 'index':
    case 'non-null':
      return chainDoc(f, p, expression);
    case 'new':
      return concat('new ', typeDoc(f, expression.type), argumentsDoc(f, p, expression.type.end, expression.end, expression.args));
    case 'unary':
      return concat(expression.operator, spaceBetweenSigns(expression.operator, expression.operand), p.expression(expression.operand));
    case 'binary':
      return binaryDoc(p, expression);
    case 'conditional':
      return group(p.expression(expression.condition), indent(line, '? ', p.expression(expression.then), line, ': ', p.expression(expression.otherwise)));
    case 'assign':
      return concat(p.expression(expression.target), ` ${expression.operator}`, valueDoc(p, expression.value));
    case 'increment':
      return expression.prefix ? concat(expression.operator, p.expression(expression.target)) : concat(p.expression(expression.target), expression.operator);
    case 'cast':
      return concat(p.expression(expression.value), ' as ', typeDoc(f, expression.type));
    case 'is':
      return concat(p.expression(expression.value), ' is ', patternDoc(f, expression.pattern));
    case 'range':
      return concat(p.expression(expression.from), expression.inclusive ? '..=' : '..', p.expression(expression.to));
    case 'match':
      return matchDoc(f, p, expression);
    case 'throw':
      return concat('throw ', p.expression(expression.value));
    case 'jump':
      return jumpDoc(p, expression.jump);
    case 'spawn':
      return concat('spawn ', p.expression(expression.call));
    case 'await':
      return concat('await ', p.expression(expression.task), expression.within === null ? '' : concat(' within ', p.expression(expression.within)));
    case 'let-condition':
      return concat(`let ${expression.name.name} = `, p.expression(expression.value));
    case 'parenthesized':
      return concat('(', p.expression(expression.inner), ')');
    default:
      return assertNever(expression);
  }
}

/** A jump without its `;`. */
export function jumpDoc(p: Printers, jump: JumpStatement): Doc {
  if (jump.kind === 'return') return jump.value === null ? 'return' : concat('return ', p.expression(jump.value));
  return jump.label === null ? jump.kind : `${jump.kind} ${jump.label.name}`;
}

/** What stands behind `=`: a long operation goes to the next line as a whole. */
export function valueDoc(p: Printers, value: Expression): Doc {
  if (value.kind === 'binary') return group(indent(line, binaryOnItsOwn(p, value)));
  if (value.kind === 'conditional') return group(indent(line, p.expression(value)));
  return concat(' ', p.expression(value));
}

/** `- -x` must not become `--x`. */
function spaceBetweenSigns(operator: string, operand: Expression): string {
  const first = operand.kind === 'unary' ? operand.operator : operand.kind === 'increment' && operand.prefix ? operand.operator.charAt(0) : '';
  return (operator === '-' || operator === '+') && first === operator ? ' ' : '';
}

function listDoc(f: Formatter, p: Printers, { start, end, elements }: ListLiteral): Doc {
  const areNumbers = elements.length > 8 && elements.every((element) => isNumber(element)) && !f.hasComments(start, end);
  if (areNumbers) return numberList(elements.map((element) => f.slice(element)));
  return commaList(f, '[]', { open: start, close: end - 1, nodes: elements, print: p.expression });
}

function isNumber(expression: Expression): boolean {
  return expression.kind === 'int' || expression.kind === 'float' || (expression.kind === 'unary' && isNumber(expression.operand));
}

function entryDoc(p: Printers, { key, value }: MapEntry): Doc {
  return concat(p.expression(key), ':', valueDoc(p, value));
}

// ---------------------------------------------------------------- lambdas

function lambdaDoc(f: Formatter, p: Printers, { start, parameters, result, body }: LambdaExpression): Doc {
  const typed = result === null ? '' : concat(': ', typeDoc(f, result));
  return concat(lambdaParameters(f, p, start, parameters, body), typed, ' => ', bodyDoc(p, body));
}

function lambdaParameters(f: Formatter, p: Printers, start: number, parameters: readonly Parameter[], body: Expression | Block): Doc {
  if (f.text[start] !== '(') return concat('(', parameters[0].name.name, ')');
  const close = parameters.at(-1)?.end ?? start;
  if (f.hasComments(start, body.start)) return commaList(f, '()', { open: start, close, nodes: parameters, print: p.parameter });
  return concat('(', join(parameters.map((parameter) => p.parameter(parameter)), ', '), ')');
}

function bodyDoc(p: Printers, body: Expression | Block): Doc {
  return body.kind === 'block' ? p.block(body) : p.expression(body);
}

// ---------------------------------------------------------------- match

function matchDoc(f: Formatter, p: Printers, { subject, arms, end }: MatchExpression): Doc {
  const open = f.find(OpenBrace, subject.end);
  const close = end - 1;
  const isOpened = f.hasNewline(open, arms[0]?.start ?? close) || arms.some(({ body }) => body.kind === 'block');
  const head = openComments(f, open, close);
  const entries = sequence(f, arms, afterComments(open + 1, head), close, (arm) => armDoc(f, p, arm));
  const start = concat('match (', p.expression(subject), ') ');
  if (entries.length === 0 && head.length === 0) return concat(start, '{}');
  if (!isOpened && head.length === 0) return concat(start, group('{', indent(line, separated(entries)), line, '}'));
  return concat(start, '{', headSuffix(f, head), indent(hardLine, lines(withCommas(entries, arms))), hardLine, '}');
}

/** A comma behind each arm but those that end with a block. */
function withCommas(entries: readonly Entry[], arms: readonly MatchArm[]): Entry[] {
  let next = 0;
  return entries.map((entry) => {
    if (entry.isBare) return entry;
    const arm = arms[next++];
    return arm.body.kind === 'block' ? entry : { ...entry, doc: concat(entry.doc, ',') };
  });
}

function armDoc(f: Formatter, p: Printers, { pattern, guard, body }: MatchArm): Doc {
  const condition = guard === null ? '' : concat(' if (', p.expression(guard), ')');
  return concat(patternDoc(f, pattern), condition, ' => ', bodyDoc(p, body));
}
