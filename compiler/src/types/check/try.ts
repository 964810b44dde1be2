import { catchNotError } from '../../diagnostics/catalogue/expressions.ts';
import { unreachableCatch } from '../../diagnostics/catalogue/warnings.ts';
import { isIncomplete } from '../ancestors.ts';
import type * as ast from '../../syntax/ast.ts';
import { foreignTypes } from '../../syntax/foreign-types.ts';
import { isSubtype } from '../relations.ts';
import { showType } from '../show.ts';
import { errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { replace, sureFix } from './fixes.ts';
import { joinMaybe, reachable, unreachable, type Flow } from './flow.ts';
import { intForEach, intSet } from './int-map.ts';
import { closeScope, declareVariable, openScope } from './locals.ts';
import { forgetAssigned } from './places.ts';
import { erasedTypeOfNode } from './type-nodes.ts';

/** An error may come from anywhere in the body: a handler knows only what the body does not change. */
export function checkTry(body: Body, node: ast.TryStatement): void {
  const start = body.flow;
  body.statement(node.body);
  let end: Flow = body.flow;
  const thrown = reachable(forgetAssigned(body, start, node.body));
  const caught: { readonly type: Type; readonly node: ast.CatchClause }[] = [];
  for (const clause of node.catches) {
    body.flow = start.reachable ? thrown : unreachable(thrown);
    caught.push({ type: checkCatch(body, clause, caught), node: clause });
    end = joinMaybe(end, body.flow, body.places);
  }
  body.flow = end;
  if (node.finalizer) checkFinalizer(body, node, node.finalizer, start, end);
}

function checkCatch(body: Body, clause: ast.CatchClause, before: readonly { readonly type: Type; readonly node: ast.CatchClause }[]): Type {
  const type = clause.type ? caughtType(body, clause, clause.type) : body.core.errorClassType;
  const earlier = isDoubtful(type) ? undefined : before.find((each) => each.type.kind !== 'error' && type.kind !== 'error' && isSubtype(type, each.type));
  if (earlier) {
    const at = { start: clause.start, end: clause.body.start };
    body.report(unreachableCatch, at, { type: showType(type), earlier: showType(earlier.type) }, {
      secondary: [{ span: body.span({ start: earlier.node.start, end: earlier.node.body.start }), text: `this takes every \`${showType(earlier.type)}\` already` }],
    });
  }
  openScope(body);
  if (clause.name) declareVariable(body, { name: clause.name, node: clause, type, constant: false, origin: 'catch' });
  body.statement(clause.body);
  closeScope(body);
  return type;
}

/** What stands above it could not be read. */
function isDoubtful(type: Type): boolean {
  return type.kind === 'class' && isIncomplete(type.symbol);
}

/** `catch (e: unknown)`, as in TypeScript, and `any`: whatever is thrown is an error. */
function takesAll(node: ast.TypeNode): boolean {
  if (node.kind !== 'named-type' || node.path.length > 1) return false;
  const [{ name }] = node.path;
  return name === 'any' || foreignTypes.get(name)?.right === 'any';
}

function caughtType(body: Body, clause: ast.CatchClause, node: ast.TypeNode): Type {
  if (takesAll(node)) {
    const fixes = clause.name ? [sureFix('leave the type out', replace(body, { start: clause.name.end, end: node.end }, ''))] : [];
    body.report(catchNotError, node, { type: body.text(node) }, { label: 'without a type, it takes every error', fixes });
    return body.core.errorClassType;
  }
  const type = erasedTypeOfNode(body, node);
  body.module.types[node.id] = type;
  if (isSubtype(type, body.core.errorClassType)) return type;
  body.report(catchNotError, node, { type: showType(type) });
  return errorType;
}

/** The finalizer runs on every way out, so it knows little; behind it holds what the ways before it ended with. */
function checkFinalizer(body: Body, node: ast.TryStatement, finalizer: ast.Block, start: Flow, end: Flow): void {
  body.flow = reachable(forgetAssigned(body, start, node));
  body.statement(finalizer);
  const after = assignedBy(body.flow, forgetAssigned(body, end, finalizer));
  body.flow = body.flow.reachable ? after : unreachable(after);
}

/** Adds that variables without initial value were assigned in the finalizer. */
function assignedBy(finalizer: Flow, end: Flow): Flow {
  let { facts } = end;
  intForEach(finalizer.facts, (key, type) => {
    if ((key & 1) === 1) facts = intSet(facts, key, type);
  });
  return { reachable: end.reachable, facts };
}
