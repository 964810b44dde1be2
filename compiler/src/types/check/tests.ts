import { impossibleTest } from '../../diagnostics/catalogue/expressions.ts';
import { unknownName, unknownType } from '../../diagnostics/catalogue/names.ts';
import { needlessTest } from '../../diagnostics/catalogue/warnings.ts';
import { abbreviated, closest } from '../../diagnostics/suggest.ts';
import { lookupName } from '../../names/scope.ts';
import type * as ast from '../../syntax/ast.ts';
import { isNullable, isSubtype, stripNull } from '../relations.ts';
import { showType, showTypes } from '../show.ts';
import { errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { mayBeEqual } from './equality.ts';
import { possibleFix, quoted, replace, sureFix } from './fixes.ts';
import { withAssigned, type Branches, type Flow } from './flow.ts';
import { foreignName } from './foreign-words.ts';
import { narrowedTo } from './narrowing.ts';
import { placeOfLocal } from './places.ts';
import { caseOfType } from './pattern-names.ts';
import { checkPattern } from './patterns.ts';
import { testedTypeOfNode } from './type-nodes.ts';

/** `x is Circle`, `x is Number(v)`, `x is null`: what is known where it holds. */
export function testPattern(body: Body, node: ast.IsExpression): Branches {
  const subject = body.check(node.value);
  const { pattern } = node;
  if (pattern.kind === 'type-pattern') return testType(body, node, pattern, subject);
  if (pattern.kind === 'literal-pattern' && pattern.value.kind === 'null') {
    body.check(pattern.value);
    const { flow } = body;
    return { yes: flow, no: isNullable(subject) && subject.kind !== 'any' ? narrowedTo(body, flow, node.value, stripNull(subject)) : flow };
  }
  return testOther(body, node, pattern, subject);
}

function testType(body: Body, node: ast.IsExpression, pattern: ast.TypePattern, subject: Type): Branches {
  const { flow } = body;
  const enumCase = caseOfType(body, pattern.type, subject);
  if (enumCase) {
    body.module.references[pattern.id] = { kind: 'enum-case', symbol: enumCase };
    const type = subject.kind === 'any' ? enumCase.owner.thisType : stripNull(subject);
    body.module.types[pattern.type.id] = type;
    return { yes: narrowedTo(body, flow, node.value, type), no: flow };
  }
  const none = nullWord(body, pattern.type);
  if (none !== null) {
    body.report(unknownName, pattern, { name: none }, { hint: 'it is called `null` here', fixes: [sureFix('write `null`', replace(body, pattern, 'null'))] });
    return { yes: flow, no: isNullable(subject) && subject.kind !== 'any' ? narrowedTo(body, flow, node.value, stripNull(subject)) : flow };
  }
  if (isOfUnknownCase(body, pattern.type, subject)) {
    body.module.types[pattern.type.id] = errorType;
    return { yes: flow, no: flow };
  }
  const wanted = testedTypeOfNode(body, pattern.type, subject);
  body.module.types[pattern.type.id] = wanted;
  if (subject.kind === 'error' || wanted.kind === 'error') return { yes: flow, no: flow };
  tellUseless(body, node, subject, wanted);
  return { yes: narrowedTo(body, flow, node.value, wanted), no: flow };
}

/** `event is Failed`, where nothing is known of `event`, and an enum has such a case; or a misspelt case of what it is, which is told. */
function isOfUnknownCase(body: Body, type: ast.TypeNode, subject: Type): boolean {
  if (type.kind !== 'named-type' || type.path.length > 1 || type.args.length > 0) return false;
  const [{ name }] = type.path;
  if (lookupName(body.module.symbol, name).kind !== 'none') return false;
  if (subject.kind === 'error') return body.module.classes.withCase(name).length > 0;
  const inner = stripNull(subject);
  const near = inner.kind === 'class' && inner.symbol.classKind === 'enum' ? (closest(name, inner.symbol.cases.keys()) ?? abbreviated(name, inner.symbol.cases.keys())) : null;
  if (near === null) return false;
  body.report(unknownType, type, { name }, { label: `did you mean \`${near}\`?`, fixes: [possibleFix(`write \`${near}\``, replace(body, type, near))] });
  return true;
}

/** `None` and its kin in `x is None`, where nothing is called so. */
function nullWord(body: Body, type: ast.TypeNode): string | null {
  if (type.kind !== 'named-type' || type.path.length !== 1 || type.args.length > 0) return null;
  const { name } = type.path[0];
  return foreignName(name)?.replacement === 'null' && lookupName(body.module.symbol, name).kind === 'none' ? name : null;
}

/** The test can never hold, or always does. */
function tellUseless(body: Body, node: ast.IsExpression, subject: Type, wanted: Type): void {
  const { pattern } = node;
  if (!mayBeEqual(stripNull(subject), stripNull(wanted))) {
    const [subjectText, wantedText] = showTypes(subject, wanted);
    body.report(impossibleTest, pattern, { what: quoted(body, node.value), subject: subjectText, wanted: wantedText });
  } else if (subject.kind !== 'any' && isSubtype(subject, wanted)) {
    body.report(needlessTest, node, { what: quoted(body, node.value), type: showType(subject) });
  }
}

/** Whatever the pattern binds has a value only where the test holds. */
function testOther(body: Body, node: ast.IsExpression, pattern: ast.Pattern, subject: Type): Branches {
  const first = body.scope?.locals.length ?? 0;
  const covered = checkPattern(body, pattern, subject, { deferred: true, constant: false, origin: 'pattern' });
  const { flow } = body;
  let yes: Flow = covered ? narrowedTo(body, flow, node.value, covered) : flow;
  for (const local of body.scope?.locals.slice(first) ?? []) {
    const place = placeOfLocal(body, local);
    if (place) yes = withAssigned(yes, place);
  }
  return { yes, no: flow };
}
