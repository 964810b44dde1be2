import { append } from '../../base/lists.ts';
import { withArticle } from '../../diagnostics/article.ts';
import { assignToConstant, typeMismatch } from '../../diagnostics/catalogue/expressions.ts';
import type * as ast from '../../syntax/ast.ts';
import { ASSIGNMENTS } from '../../syntax/tokens.ts';
import { isInstanceOf } from '../core.ts';
import { isNullable, isSubtype, stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { errorType, type Type } from '../type.ts';
import { arithmetic } from './arithmetic.ts';
import { resolveTarget, wantingOf, type Target } from './assign-targets.ts';
import { noteAssigned } from './assigned-facts.ts';
import type { Body } from './body.ts';
import { coerce } from './coerce.ts';
import { possibleFix, replace } from './fixes.ts';
import { guardNull } from './null-guard.ts';
import { reportMismatch } from './mismatch.ts';
import { reportOperands } from './operand-reports.ts';
import { filled, wholeOperand } from './open-types.ts';
import { isText } from './simple-types.ts';

export function compoundAssign(body: Body, node: ast.AssignExpression, operator: Exclude<ast.AssignOperator, '='>): void {
  if (operator === '??=') return assignDefault(body, node);
  const before = body.module.diagnostics.length;
  const target = resolveTarget(body, node.target, { whole: node, change: `old ${ASSIGNMENTS[operator]} ${body.text(node.value)}` });
  const type = body.check(node.value);
  if (!target) return;
  const read = wholeTarget(body, node.target, presentValue(body, node.target, target.read), type);
  const binary = ASSIGNMENTS[operator];
  // Of what is not known it is not known either whether a constant may have it.
  if (read.kind === 'error') withoutConstant(body, before);
  // `list += item`, where the list itself is to change, which a constant may.
  if (isInstanceOf(read, body.core.list) && operator === '+=') {
    withoutConstant(body, before);
    reportOperands(body, node, binary, { node: node.target, type: read }, { node: node.value, type });
    return;
  }
  const result = arithmetic(body, node, binary, { node: node.target, type: read }, { node: node.value, type });
  // The target itself is not converted: its value is read, and the result is what must fit.
  if (body.module.coercions[node.target.id]?.kind === 'widen') body.module.coercions[node.target.id] = undefined;
  const write = filled(body, target.write);
  if (result.kind !== 'error' && !isSubtype(result, write) && !(result.kind === 'int' && write.kind === 'float')) {
    if (tellIntStart(body, node, target, result)) return;
    reportMismatch(body, node.value, result, write, {
      ...wantingOf(body, target),
      hint: `\`${body.text(node.target)} ${binary} …\` is ${withArticle(showType(result))}, which \`${body.text(node.target)}\` cannot hold`,
    });
  }
  noteAssigned(body, node.target, target, read);
}

function withoutConstant(body: Body, before: number): void {
  const { diagnostics } = body.module;
  const told = diagnostics.splice(before);
  append(diagnostics, told.filter(({ code }) => code !== assignToConstant.code));
}

/** `let sum = 0;`, to which floats are added: it was meant to begin as one. */
function tellIntStart(body: Body, node: ast.AssignExpression, { symbol, ...target }: Target, result: Type): boolean {
  if (symbol?.kind !== 'variable' || symbol.module !== body.module.symbol || symbol.type.kind !== 'int' || result.kind !== 'float') return false;
  const { text } = body.module.source;
  const { node: declared } = symbol;
  const written = /^(?:let|const)\s+\w+\s*=\s*(\d+)\s*(?=[;\n])/.exec(text.slice(declared.start, declared.start + 100));
  if (!written) return false;
  const end = declared.start + written[0].trimEnd().length;
  body.report(typeMismatch, node.value, { clause: target.clause, wanted: 'int', found: 'float' }, {
    ...wantingOf(body, { symbol, ...target }),
    hint: `\`${symbol.name}\` begins as an \`int\`, and stays one`,
    fixes: [possibleFix(`begin with \`${written[1]}.0\``, replace(body, { start: end - written[1].length, end }, `${written[1]}.0`))],
  });
  return true;
}

/** Text is put together with anything: only there would an element of which nothing is known not be asked for. */
function wholeTarget(body: Body, target: ast.Expression, read: Type, type: Type): Type {
  return isText(body, type) ? wholeOperand(body, target, read, type) : read;
}

/** `x ??= value`: assigned where it is null. */
function assignDefault(body: Body, node: ast.AssignExpression): void {
  const target = resolveTarget(body, node.target, 'null');
  const before = body.flow;
  const wanted = target ? stripNull(target.write) : errorType;
  const found = body.check(node.value, wanted);
  if (!target) return;
  if (!coerce(body, node.value, found, target.write)) reportMismatch(body, node.value, found, target.write, wantingOf(body, target));
  body.flow = body.join(before, body.flow);
  noteAssigned(body, node.target, target, isNullable(found) ? target.write : stripNull(target.write));
}

/** What a compound assignment or `++` computes with: of a `T?`, the value that must be there. */
export function presentValue(body: Body, target: ast.Expression, read: Type): Type {
  if (read.kind !== 'nullable') return read;
  const present = guardNull(body, target, read, null);
  body.module.types[target.id] = present;
  return present;
}
