import { Random } from '../nbc/random.ts';
import { Generator } from './generator.ts';
import { fill, joined, type Piece, type Type } from './piece.ts';
import { prelude } from './prelude.ts';

const RESULTS: readonly Type[] = ['int', 'float', 'String', 'bool', 'int?'];
const PARAMETERS: readonly Type[] = ['int', 'float', 'bool', 'String', 'int?', 'List<int>', '(int) => int', 'Shape', 'Box'];

/** A well-typed program that ends, and the JavaScript that must print the same. */
export function randomProgram(seed: number): Piece {
  const g = new Generator(new Random(seed));
  const functions = [0, 1, 2].map((n) => randomFunction(g, n));
  const work = g.inFunction('int', [], () => g.block(8));
  return joined([
    prelude,
    ...functions,
    fill(
      'func work(): int {\n$0\nreturn 0;\n}\nfunc main() { try { print(work()); } catch (e) { print("end " + e.message); } }',
      "function work() {\n$0\nreturn 0n;\n}\ntry { print(String(work())); } catch (e) { if (e instanceof Error) throw e; print('end ' + e.message); }\nreturn output;",
      [work],
    ),
  ], '\n');
}

/** A function that runs once: what it prints counts, whatever its parameters are. */
function randomFunction(g: Generator, number: number): Piece {
  const result = g.pick(RESULTS);
  const parameters = Array.from({ length: 3 }, () => ({ name: g.name(), type: g.pick(PARAMETERS), assignable: true }));
  const [body, value] = g.inFunction(result, parameters, () => [g.block(4), g.expression(result)]);
  const args = joined(parameters.map(({ type }) => g.expression(type)), ', ');
  const name = `f${number}`;
  return fill(
    `func ${name}(${parameters.map((each) => `${each.name}: ${each.type}`).join(', ')}): ${result} {\n$0\nreturn $1;\n}\ntry { print(cut("" + ${name}($2))); } catch (e) { print("end " + e.message); }`,
    `function ${name}(${parameters.map((each) => each.name).join(', ')}) {\n$0\nreturn $1;\n}\ntry { print(cut('' + show['${result}'](${name}($2)))); } catch (e) { if (e instanceof Error) throw e; print('end ' + e.message); }`,
    [body, value, args],
  );
}
