import { withArticle } from '../diagnostics/article.ts';
import { againstCalls, missingArguments, tooManyArguments, typeMismatch } from '../diagnostics/catalogue/expressions.ts';
import { spanOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import type { Case, Cause } from './cause.ts';
import { areEnough } from './own-body.ts';
import { alsoHere, isIn, leftOver } from './places.ts';

/** How many calls lack the same argument, which others give, before that is told where it is asked for. */
const MANY = 3;

/**
 * `func area(width: float, unit: Unit)`, and no call gives a `unit`, or many do not: what they lack is told where it is asked for, and not in
 * every call.
 */
export function* unpassedParameters({ state, found, users }: Case): Generator<Cause> {
  const { source } = state;
  const missing = found.filter(({ code, secondary: [declared] }) => code === missingArguments.code && declared?.span.source.path === source.path);
  for (const group of Map.groupBy(missing, ({ message, secondary: [declared] }) => `${declared?.span.start} ${message}`).values()) {
    const [declared] = group[0].secondary;
    const callee = calleeOf(group[0]);
    if (declared === undefined || callee === null) continue;
    const [, ...wanted] = namesIn(group[0].message);
    const isGiven = argumentsIn(users(callee.word)).some(({ parameter }) => parameter.start === declared.span.start);
    if (group.length < 2 || (isGiven && group.length < MANY)) continue;
    const given = isGiven ? `${group.length} of its calls do not give that` : 'none of its calls gives that';
    yield {
      explains: group,
      told: againstCalls(declared.span, { name: callee.name, asks: `asks for ${wanted.map((each) => `\`${each}\``).join(' and ')}`, given }, {
        label: isGiven ? 'many calls do not give this' : 'no call gives this',
        secondary: alsoHere(group, null),
        hint: leftOver(group) ?? (isGiven ? 'give it in those calls, or a default value here' : 'give it in each call, or a default value here'),
      }),
    };
  }
}

/** `func area(rect: Rect)`, and all calls in other modules give `area(3, 4)`: told where it is declared. */
export function* tooManyForAll({ state, found, users }: Case): Generator<Cause> {
  const { source } = state;
  const tooMany = found.filter(({ code, secondary: [declared] }) => code === tooManyArguments.code && declared?.span.source.path === source.path);
  for (const group of Map.groupBy(tooMany, ({ message, secondary: [declared] }) => `${declared?.span.start} ${message}`).values()) {
    const [{ message, secondary: [declared] }] = group;
    const callee = calleeOf(group[0]);
    const [, takes, given] = /takes (.*), and here (?:is|are) (\d+)$/.exec(message) ?? [];
    if (given === undefined || callee === null || !areEnough(group) || group.some((each) => isIn(source, each))) continue;
    if (users(callee.word).some((user) => hasFittingCall(user, declared.span.start, state.parsed.ast))) continue;
    const told = againstCalls(declared.span, { name: callee.name, asks: `takes ${takes}`, given: `all its calls give ${given}` }, { label: `every call gives ${given}`, secondary: alsoHere(group, null), hint: leftOver(group) });
    yield { explains: group, told };
  }
}

/** Whether a call meets the parameters of what a module declares at a place. */
function hasFittingCall({ parsed, checked }: ReturnType<Case['users']>[number], declared: number, module: ast.ModuleNode): boolean {
  if (!checked) return false;
  return [...descendants(parsed.ast)].some((node) => {
    const plan = checked.calls[node.id];
    return plan?.kind === 'direct' && plan.callee.node.kind === 'function' && plan.callee.node.name.start === declared && hasIn(module, plan.callee.node);
  });
}

/** `func tax(cents: String)` in one module, and all calls in others give an `int`: told where it is asked for, and not at every call. */
export function* otherArguments({ state, found, users }: Case): Generator<Cause> {
  const mismatches = found.filter(({ code, message }) => code === typeMismatch.code && message.startsWith('the argument `'));
  const elsewhere = mismatches.filter((each) => !isIn(state.source, each));
  for (const [word, about] of Map.groupBy(elsewhere, (each) => calleeOf(each)?.word ?? '')) {
    if (about.length < 2 || word === '') continue;
    for (const [parameter, given] of Map.groupBy(argumentsIn(users(word)), ({ parameter: each }) => each)) {
      const wrong = given.map(({ path, argument }) => mismatches.find(({ primary: { span } }) => span.source.path === path && contains(argument, span.start)));
      const explains = wrong.filter((each) => each !== undefined);
      if (explains.length < given.length || !areEnough(explains) || !hasIn(state.parsed.ast, parameter)) continue;
      const [{ type }] = given;
      if (type) yield { explains, told: told(state.source, { type, word, explains }) };
    }
  }
}

function told(source: Diagnostic['primary']['span']['source'], { type, word, explains }: { readonly type: ast.TypeNode; readonly word: string; readonly explains: readonly Diagnostic[] }): Diagnostic {
  const types = new Set(explains.map(({ message }) => namesIn(message).at(-1) ?? ''));
  const [, other] = /`([^`]*)`$/.exec(explains[0].message) ?? [];
  const declared = source.text.slice(type.start, type.end);
  const [parameter] = namesIn(explains[0].message);
  const isOne = types.size === 1 && other !== undefined;
  return againstCalls(spanOf(source, type), { name: calleeOf(explains[0])?.name ?? word, asks: `takes \`${declared}\` for \`${parameter}\``, given: isOne ? `all its calls give \`${other}\`` : 'all its calls give something else' }, {
    label: isOne ? `no call gives ${withArticle(declared)}` : 'no call gives this',
    secondary: alsoHere(explains, null),
    hint: leftOver(explains) ?? 'change it here, and what it does, or give that in each call',
  });
}

interface Given {
  readonly parameter: ast.NodeBase;
  /** Where its type is written: with the field, where it sets one. */
  readonly type: ast.TypeNode | null;
  readonly path: string;
  readonly argument: ast.Expression;
}

/** What calls give, whatever they give it for. */
function argumentsIn(users: ReturnType<Case['users']>): Given[] {
  return users.flatMap(({ parsed, source, checked }) => {
    if (!checked) return [];
    return [...descendants(parsed.ast)].flatMap((node): Given[] => {
      const plan = checked.calls[node.id];
      if (plan?.kind !== 'direct' && plan?.kind !== 'fields') return [];
      const parameters = plan.kind === 'direct' ? plan.callee.signature.parameters.map((each) => each.node) : plan.fields.map((each) => each.node);
      const owner = plan.kind === 'direct' ? plan.callee.owner : null;
      return plan.args.flatMap((argument, i) => {
        const parameter = parameters[i];
        return argument && parameter ? [{ parameter, type: parameter.type ?? owner?.fields.get(parameter.name.name)?.node.type ?? null, path: source.path, argument }] : [];
      });
    });
  });
}

function hasIn(module: ast.ModuleNode, parameter: ast.NodeBase): boolean {
  return [...descendants(module)].some((node) => node === parameter);
}

/** What is called, as a message names it, and the word that stands in every call of it. */
function calleeOf({ code, message }: Diagnostic): { readonly name: string; readonly word: string } | null {
  const name = namesIn(message).at(code === typeMismatch.code ? 1 : 0);
  const word = name === undefined ? undefined : /(\w+)(?:<.*>)?$/.exec(name)?.[1];
  return name === undefined || word === undefined ? null : { name, word };
}

function namesIn(message: string): string[] {
  return [...message.matchAll(/`([^`]*)`/g)].map(([, each]) => each);
}
