import type { ClassSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';

type Declaration = ClassSymbol['node'];

/** What a class says, without meaning to, of the type arguments that it leaves out behind `extends` or `implements`. */
export interface Heir {
  readonly node: Declaration;
  readonly text: string;
}

/**
 * The type arguments of a base as the members that override its own, and what `super(…)` passes, have them: `func get(): int` in the place of
 * `func get(): T`. In the words of the text, since nothing is declared yet. Null where one of them stays open.
 */
export function impliedArguments(heir: Heir, base: ClassSymbol): readonly string[] | null {
  const open = new Map<string, string | null>(base.typeParameters.map(({ name }) => [name, null]));
  for (const [above, own] of counterparts(heir, base.node)) match(heir.text, open, above, own);
  const found = [...open.values()];
  return found.every((each) => each !== null) ? found : null;
}

/** Types of the base, with those that stand in their place. */
function counterparts({ node, text }: Heir, base: Declaration): (readonly [ast.TypeNode, ast.TypeNode | string])[] {
  const pairs: (readonly [ast.TypeNode, ast.TypeNode | string])[] = [];
  const add = (above: ast.TypeNode | null | undefined, own: ast.TypeNode | string | null | undefined): void => {
    if (above && own) pairs.push([above, own]);
  };
  for (const member of node.members) {
    if (member.kind !== 'function') continue;
    const above = base.members.find((each) => each.kind === 'function' && each.name.name === member.name.name);
    if (above?.kind !== 'function') continue;
    add(above.result, member.result);
    member.parameters.forEach(({ type }, index) => add(above.parameters[index]?.type, type));
  }
  for (const [above, own] of passed(node, base, text)) add(above, own);
  return pairs;
}

/** What `super(…)` passes for each parameter of the base's constructor. */
function passed(node: Declaration, base: Declaration, text: string): (readonly [ast.TypeNode | null, ast.TypeNode | string | null])[] {
  const own = constructorOf(node);
  const above = constructorOf(base);
  const first = own?.body?.statements.at(0);
  const call = first?.kind === 'expression-statement' && first.expression.kind === 'call' && first.expression.callee.kind === 'super' ? first.expression : null;
  if (own === null || above === null || call === null) return [];
  return call.args.map(({ value }, index) => [typeOfParameter(base, above.parameters[index]), typeOfValue(own, value, text)]);
}

function constructorOf({ members }: Declaration): ast.ConstructorDeclaration | null {
  return members.find((member): member is ast.ConstructorDeclaration => member.kind === 'constructor') ?? null;
}

function typeOfParameter({ members }: Declaration, parameter: ast.Parameter | undefined): ast.TypeNode | null {
  if (parameter === undefined || !parameter.assignsField) return parameter?.type ?? null;
  const field = members.find((member) => member.kind === 'field' && member.name.name === parameter.name.name);
  return field?.kind === 'field' ? field.type : null;
}

/** A parameter's declared type, and that of a literal. */
function typeOfValue(own: ast.ConstructorDeclaration, value: ast.Expression, text: string): ast.TypeNode | string | null {
  switch (value.kind) {
    case 'name':
      return own.parameters.find(({ name }) => name.name === value.name)?.type ?? null;
    case 'int':
    case 'float':
    case 'bool':
      return value.kind;
    case 'string':
    case 'template':
      return 'String';
    case 'new':
      return text.slice(value.type.start, value.type.end);
    default:
      return null;
  }
}

function match(text: string, open: Map<string, string | null>, above: ast.TypeNode, own: ast.TypeNode | string): void {
  if (above.kind === 'named-type' && above.args.length === 0 && above.path.length === 1) {
    const { name } = above.path[0];
    if (open.get(name) === null) open.set(name, typeof own === 'string' ? own : text.slice(own.start, own.end));
    return;
  }
  if (typeof own === 'string') return;
  if (above.kind === 'nullable-type') return match(text, open, above.inner, own.kind === 'nullable-type' ? own.inner : own);
  if (above.kind === 'named-type' && own.kind === 'named-type') above.args.forEach((each, index) => matchPart(text, open, each, own.args[index]));
  else if (above.kind === 'function-type' && own.kind === 'function-type') {
    matchPart(text, open, above.result, own.result);
    above.parameters.forEach((each, index) => matchPart(text, open, each, own.parameters[index]));
  }
}

function matchPart(text: string, open: Map<string, string | null>, above: ast.TypeNode, own: ast.TypeNode | undefined): void {
  if (own !== undefined) match(text, open, above, own);
}
