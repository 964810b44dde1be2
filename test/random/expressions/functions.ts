import { constant, rule, type Generator, type Rule, type Type, type TypeRules, type Variable } from '../generator.ts';
import type { Piece } from '../piece.ts';

/** Functions as values: `(int) => bool` and the like. */
function functionRules(parameters: readonly Type[], result: Type, leaf: readonly [nc: string, js: string]): TypeRules {
  const lambda: Rule = (g) => makeLambda(g, parameters, result);
  return { leaves: [constant(...leaf)], rules: [lambda, lambda, lambda] };
}

function makeLambda(g: Generator, types: readonly Type[], result: Type): Piece {
  const parameters = types.map((type): Variable => ({ name: g.name(), type, assignable: true }));
  const head = `(${parameters.map(({ name, type }) => `${name}: ${type}`).join(', ')})`;
  const jsHead = `(${parameters.map(({ name }) => name).join(', ')})`;
  return g.inFunction(result, parameters, () => {
    if (g.chance(2)) return { nc: `(${head} => $0)`, js: `(${jsHead} => (step(), $0))`, parts: [g.expression(result)] };
    const body = g.block(2);
    return { nc: `(${head} => { $0 return $1; })`, js: `(${jsHead} => { step(); $0 return $1; })`, parts: [body, g.expression(result)] };
  });
}

export const intToInt = functionRules(['int'], 'int', ['((q: int) => q + 1)', '((q) => w(q + 1n))']);
export const intToBool = functionRules(['int'], 'bool', ['((q: int) => q > 1)', '((q) => q > 1n)']);
export const textToText = functionRules(['String'], 'String', ['((q: String) => q + "!")', "((q) => q + '!')"]);
export const giver = functionRules([], 'int', ['(() => 5)', '(() => 5n)']);
export const adder = functionRules(['int', 'float'], 'float', ['((q: int, r: float) => q + r)', '((q, r) => Number(q) + r)']);

export const callsForInt: readonly Rule[] = [
  rule('$0($1)', '$0($1)', '(int) => int', 'int'),
  rule('$0()', '$0()', '() => int'),
  rule('trapped($0)', 'trapped($0)', '() => int'),
  rule('trapped(() => $0)', 'trapped(() => $0)', 'int'),
];
export const callsForBool: readonly Rule[] = [rule('$0($1)', '$0($1)', '(int) => bool', 'int')];
export const callsForText: readonly Rule[] = [rule('$0($1)', '$0($1)', '(String) => String', 'String')];
export const callsForFloat: readonly Rule[] = [rule('$0($1, $2)', '$0($1, $2)', '(int, float) => float', 'int', 'float')];
