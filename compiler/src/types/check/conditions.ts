import { conditionNeverNull, conditionNotBool, nullableBool } from '../../diagnostics/catalogue/expressions.ts';
import { needlessLet } from '../../diagnostics/catalogue/warnings.ts';
import type { Details, TextEdit } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { boolType, errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { compareEqual } from './equality.ts';
import { insertAfter, insertBefore, possibleFix, quoted, suffixEdits } from './fixes.ts';
import { unreachable, withAssigned, type Branches } from './flow.ts';
import { declareVariable } from './locals.ts';
import { joinOperandReports } from './logic-values.ts';
import { negationBefore, reportNothing, truthAdvice } from './mismatch.ts';
import { isNullRuledOut, narrowedTo } from './narrowing.ts';
import { placeOfLocal } from './places.ts';
import { testPattern } from './tests.ts';
import { caseCompared, castAsTest, classCompared } from './tests-meant.ts';

/** Checks a condition: a bool, or something nullable, which is tested for null. */
export function checkCondition(body: Body, node: ast.Expression): Branches {
  switch (node.kind) {
    case 'parenthesized': {
      const inner = body.condition(node.inner);
      body.module.types[node.id] = body.module.types[node.inner.id];
      return inner;
    }
    case 'unary':
      if (node.operator === '!') return negated(body, node);
      break;
    case 'binary':
      if (node.operator === '&&' || node.operator === '||') return chain(body, node);
      if (node.operator === '==' || node.operator === '!=') return truth(body, node, classCompared(body, node) ?? caseCompared(body, node) ?? compareEqual(body, node));
      break;
    case 'is':
      return truth(body, node, testPattern(body, node));
    case 'let-condition':
      return letCondition(body, node);
    case 'bool':
      return literal(body, node);
    default:
      break;
  }
  return plain(body, node);
}

function truth(body: Body, node: ast.Expression, branches: Branches): Branches {
  body.module.types[node.id] = boolType;
  return branches;
}

function negated(body: Body, node: ast.UnaryExpression): Branches {
  const { yes, no } = body.condition(node.operand);
  body.module.types[node.id] = boolType;
  return { yes: no, no: yes };
}

/** `a && b && c …`: such chains grow long to the left, so they are walked, not recursed into. */
function chain(body: Body, node: ast.BinaryExpression): Branches {
  const spine: ast.BinaryExpression[] = [];
  let first: ast.Expression = node;
  while (first.kind === 'binary' && (first.operator === '&&' || first.operator === '||')) {
    spine.push(first);
    first = first.left;
  }
  const before = body.module.diagnostics.length;
  let branches = body.condition(first);
  for (let i = spine.length - 1; i >= 0; i--) {
    const at = spine[i];
    branches = at.operator === '&&' ? both(body, branches, at.right) : either(body, branches, at.right);
    body.module.types[at.id] = boolType;
  }
  joinOperandReports(body, node, before);
  return branches;
}

function both(body: Body, left: Branches, node: ast.Expression): Branches {
  body.flow = left.yes;
  const right = body.condition(node);
  return { yes: right.yes, no: body.join(left.no, right.no) };
}

function either(body: Body, left: Branches, node: ast.Expression): Branches {
  body.flow = left.no;
  const right = body.condition(node);
  return { yes: body.join(left.yes, right.yes), no: right.no };
}

function literal(body: Body, node: ast.BoolLiteral): Branches {
  body.module.types[node.id] = boolType;
  const { flow } = body;
  return node.value ? { yes: flow, no: unreachable(flow) } : { yes: unreachable(flow), no: flow };
}

function plain(body: Body, node: ast.Expression): Branches {
  const type = body.check(node, boolType);
  const { flow } = body;
  if (type.kind === 'nullable') return nullTest(body, node, type.inner);
  if (type.kind === 'bool' || type.kind === 'error' || type.kind === 'never') return { yes: flow, no: flow };
  if (isNullRuledOut(body, node)) body.module.nullTests.add(node.id);
  else if (node.kind === 'cast') return castAsTest(body, node, type);
  else if (type.kind === 'void') reportNothing(body, node);
  else reportCondition(body, node, type);
  return { yes: flow, no: flow };
}

function nullTest(body: Body, node: ast.Expression, inner: Type): Branches {
  const { flow } = body;
  if (inner.kind === 'bool') {
    const text = quoted(body, node);
    body.report(nullableBool, node, { what: text }, {
      hint: 'say what null counts as',
      fixes: [possibleFix('let null count as false', ...wholeEdits(body, node, ' ?? false')), possibleFix('test for null', ...wholeEdits(body, node, ' != null'))],
    });
    return { yes: flow, no: flow };
  }
  body.module.nullTests.add(node.id);
  return { yes: narrowedTo(body, flow, node, inner), no: flow };
}

/** Puts an operator behind, and parentheses around both where a `!` stands before. */
function wholeEdits(body: Body, node: ast.Expression, suffix: string): TextEdit[] {
  if (!negationBefore(body, node)) return suffixEdits(body, node, suffix);
  return [insertBefore(body, node, '('), insertAfter(body, node, `${suffix})`)];
}

function reportCondition(body: Body, node: ast.Expression, type: Type): void {
  const isText = node.kind === 'string' || node.kind === 'template';
  if (type.kind === 'class' && !isText && !truthAdvice(body, node, type) && type.symbol.classKind !== 'enum') {
    body.report(conditionNeverNull, node, { what: quoted(body, node), type: showType(type) }, { hint: 'only what may be null can be tested for null; if it may be missing, declare it with a `?`' });
    return;
  }
  const advice = comparedAbove(body, node) ?? truthAdvice(body, node, type) ?? {};
  const call = type.kind === 'function' && type.parameters.length === 0 && type.result.kind === 'bool';
  body.report(conditionNotBool, node, { found: showType(type) }, {
    hint: call ? 'this is the function itself: call it' : type.kind === 'any' ? 'nothing is known of an `any`: compare it with `null`, or test it with `is`' : advice.hint,
    fixes: call ? [possibleFix('call it', ...suffixEdits(body, node, '()'))] : (advice.fixes ?? []),
  });
}

/** What a value is compared with, and further values that it may equal, up to the next of them. */
const COMPARED = /(?<compared>[\w.[\]]+(?:\([^()]*\))?\s*(?:==|!=))\s*(?:"[^"\n]*"|'[^'\n]*'|c'[^'\n]*'|-?[\w.]+)(?:\s*(?:\|\||&&)\s*(?:"[^"\n]*"|'[^'\n]*'|c'[^'\n]*'|-?\d[\w.]*))*\s*(?:\|\||&&)\s*$/;
const LONGEST_COMPARISON = 200;

/** `ch == " " || ","`: the comparison is written for each. */
function comparedAbove(body: Body, node: ast.Expression): Details | null {
  if (node.kind !== 'string' && node.kind !== 'int') return null;
  const { groups } = COMPARED.exec(body.module.source.text.slice(Math.max(0, node.start - LONGEST_COMPARISON), node.start)) ?? {};
  if (groups === undefined) return null;
  const newText = `${groups.compared} `;
  return { hint: `each is compared by itself: \`${newText}${body.text(node)}\``, fixes: [possibleFix('compare it, too', insertBefore(body, node, newText))] };
}

/** `let x = value` in a condition: true where the value is not null, and `x` is it then. */
function letCondition(body: Body, node: ast.LetCondition): Branches {
  const type = body.check(node.value);
  body.module.types[node.id] = boolType;
  if (type.kind === 'void') reportNothing(body, node.value);
  else if (type.kind !== 'nullable' && type.kind !== 'any' && type.kind !== 'error' && type.kind !== 'parameter' && !isNullRuledOut(body, node.value)) {
    body.report(needlessLet, node.value, { name: node.name.name, type: showType(type) });
  }
  const symbol = declareVariable(body, { name: node.name, node, type: type.kind === 'void' ? errorType : stripNull(type), constant: false, origin: 'test', deferred: true });
  const local = body.names.get(symbol.name);
  const place = local ? placeOfLocal(body, local) : null;
  return { yes: place ? withAssigned(body.flow, place) : body.flow, no: body.flow };
}
