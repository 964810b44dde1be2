import { Random } from '../nbc/random.ts';
import { randomClasses } from './classes.ts';
import { anyRules } from './expressions/matches.ts';
import { Generator, type StatementRules, type Type, type TypeRules } from './generator.ts';
import { blockOf, fill, joined, type Piece } from './piece.ts';
import { prelude } from './prelude.ts';
import { STATEMENTS } from './statements/index.ts';
import { TASK_STATEMENTS, TASK_TYPES, taskPrelude } from './tasks.ts';
import { TYPES } from './types.ts';

/** A well-typed program that ends, and the JavaScript that must print the same. */
export function randomProgram(seed: number): Piece {
  return programOf(seed, STATEMENTS, TYPES, []);
}

/** A well-typed program that ends, if only because all of its tasks wait in vain. There is no JavaScript of it. */
export function randomTaskProgram(seed: number): Piece {
  return programOf(seed, TASK_STATEMENTS, TASK_TYPES, [taskPrelude]);
}

function programOf(seed: number, statements: StatementRules, types: ReadonlyMap<Type, TypeRules>, preludes: readonly Piece[]): Piece {
  const g: Generator = new Generator(new Random(seed), statements, anyRules((type) => g.rulesOf(type).tracer));
  for (const [type, rules] of types) g.types.set(type, rules);
  const classes = randomClasses(g);
  const functions = [0, 1, 2].map((n) => randomFunction(g, n));
  const work = g.inFunction('int', [], () => g.block(8));
  return joined([
    prelude,
    ...preludes,
    blockOf([classes, ...functions]),
    fill(
      'func work(): int {\n$0\nreturn 0;\n}\nfunc main() { try { print(work()); } catch (e) { print("end " + e.code); } }',
      "function work() {\n$0\nreturn 0n;\n}\ntry { print(String(work())); } catch (e) { print('end ' + caught(e).code); }\nreturn output;",
      [work],
    ),
  ], '\n');
}

/** The simplest value of a type, for programs that are to become smaller. */
export function leafOf(type: Type): Piece | undefined {
  const first = TASK_TYPES.get(type)?.leaves[0];
  return first && { ...first(new Generator(new Random(1), STATEMENTS, () => [])), type };
}

const PARAMETERS = 3;

/** A function that runs once: what it prints counts, whatever its parameters are. */
function randomFunction(g: Generator, number: number): Piece {
  const result = g.shownType();
  const parameters = Array.from({ length: PARAMETERS }, () => ({ name: g.name(), type: g.type(), assignable: true }));
  const [body, value] = g.inFunction(result, parameters, () => [g.block(4), g.expression(result)]);
  const args = joined(parameters.map(({ type }) => g.expression(type)), ', ');
  const name = `f${number}`;
  return fill(
    `func ${name}(${parameters.map((each) => `${each.name}: ${each.type}`).join(', ')}): ${result} {\n$0\nreturn $1;\n}\ntry { print(cut("" + ${name}($2))); } catch (e) { print("end " + e.code); }`,
    `function ${name}(${parameters.map((each) => each.name).join(', ')}) {\n$0\nreturn $1;\n}\ntry { print(cut('' + ${g.showOf(result)}(${name}($2)))); } catch (e) { print('end ' + caught(e).code); }`,
    [body, value, args],
  );
}
