import { constant, rule, type Generator, type Rule, type StatementRules, type Type, type TypeRules } from './generator.ts';
import { fill, same, type Piece } from './piece.ts';
import { STATEMENTS } from './statements/index.ts';
import { TYPES, withMore } from './types.ts';

/**
 * Tasks, channels, cancelling and time limits for random programs. Nothing of it is in JavaScript, whose functions cannot wait in the
 * middle: what such a program prints on one engine is what it must print on the others.
 */
const waiting = (nc: string, ...types: readonly Type[]): Rule => rule(nc, '', ...types);

/** What these programs use. */
export const taskPrelude: Piece = same(`
func run<T>(work: () => T): T { return work(); }
func later<T>(ms: int, value: T): T { sleep(ms); return value; }
func outcome<T>(task: Task<T>, otherwise: T): T {
    try { return await task; } catch (e) { print("awaited " + e.code); return otherwise; }
}
func settled(tasks: List<Task<int>>): List<int> { return (await Task.settle(tasks)).map((each) => each.value ?? each.error?.code ?? 0); }
func feed(c: Channel<int>, values: List<int>) {
    try { for (v in values) { c.send(v); } } catch (e) { print("refused " + e.code); } finally { print("fed"); c.close(); }
}
func filled(values: List<int>): Channel<int> {
    const c = new Channel<int>(few(values.length));
    spawn feed(c, values.copy());
    return c;
}
func drain(c: Channel<int>): int { let sum = 0; for (v in c) { sum = sum * 3 + v; } return sum; }
func closed(c: Channel<int>): Channel<int> { c.close(); return c; }
`);

function taskRules(result: Type, leaf: string, giver: Rule): TypeRules {
  return {
    leaves: [constant(`Task.of(${leaf})`, ''), constant(`(spawn later(2, ${leaf}))`, '')],
    rules: [giver, giver, waiting('(spawn later(few($0), $1))', 'int', result), waiting('Task.race([$0, $1])', `Task<${result}>`, `Task<${result}>`), waiting('Task.of($0)', result)],
  };
}

/** A task that shares the variables around it. */
function spawned(result: Type): Rule {
  return (g) => {
    const [body, value] = g.inFunction(result, [], () => [g.block(2), g.expression(result)]);
    return fill('(spawn run(() => { $0 return $1; }))', '', [body, value]);
  };
}

const channel: TypeRules = {
  leaves: [constant('new Channel<int>(1)', ''), constant('filled([1, 2])', '')],
  rules: [waiting('new Channel<int>(few($0))', 'int'), waiting('filled($0)', 'List<int>')],
};

const ints: readonly Rule[] = [
  waiting('(await $0)', 'Task<int>'),
  waiting('(await $0)', 'Task<int>'),
  waiting('(await $0 within few($1))', 'Task<int>', 'int'),
  waiting('outcome($0, $1)', 'Task<int>', 'int'),
  waiting('outcome($0, $1)', 'Task<int>', 'int'),
  waiting('$0.receive()', 'Channel<int>'),
  waiting('($0.tryReceive() ?? $1)', 'Channel<int>', 'int'),
  waiting('$0.length', 'Channel<int>'),
  waiting('(await spawn drain(closed($0)))', 'Channel<int>'),
];

const MORE: ReadonlyMap<Type, readonly Rule[]> = new Map<Type, readonly Rule[]>([
  ['int', ints],
  ['int?', [waiting('$0.tryReceive()', 'Channel<int>'), waiting('closed($0).receiveOrNull()', 'Channel<int>')]],
  ['bool', [waiting('$0.isDone()', 'Task<int>'), waiting('$0.isCancelled()', 'Task<String>'), waiting('$0.trySend($1)', 'Channel<int>', 'int'), waiting('$0.isClosed()', 'Channel<int>')]],
  ['String', [waiting('(await $0)', 'Task<String>'), waiting('outcome($0, $1)', 'Task<String>', 'String')]],
  ['List<int>', [waiting('(await Task.all([$0, $1]))', 'Task<int>', 'Task<int>'), waiting('settled([$0, $1])', 'Task<int>', 'Task<int>'), waiting('closed($0).toList()', 'Channel<int>')]],
]);

export const TASK_TYPES: ReadonlyMap<Type, TypeRules> = new Map<Type, TypeRules>([
  ...[...TYPES].map(([type, rules]): [Type, TypeRules] => [type, withMore(rules, MORE.get(type) ?? [])]),
  ['Task<int>', withMore(taskRules('int', '7', spawned('int')), [waiting('(spawn run($0))', '() => int'), waiting('(spawn $0($1))', '(int) => int', 'int'), waiting('(spawn fail($0))', 'int'), waiting('(spawn drain($0))', 'Channel<int>')])],
  ['Task<String>', taskRules('String', '"later"', spawned('String'))],
  ['Channel<int>', channel],
]);

/** Spawned here, awaited anywhere below. */
function started(g: Generator): Piece {
  const name = g.name();
  const task = spawned('int')(g);
  g.declare({ name, type: 'Task<int>', assignable: false });
  return fill(`const ${name} = $0;`, '', [task]);
}

function awaited(g: Generator): Piece {
  const error = g.name();
  return fill(
    `try { print(await $0); $1 } catch (${error}) { print("task " + ${error}.code); $2 } finally { $3 }`,
    '',
    [g.expression('Task<int>'), g.block(1), g.block(1), g.withoutJumps(() => g.block(1))],
  );
}

function received(g: Generator): Piece {
  const [name, label] = [g.name(), g.name()];
  const values = g.expression('Channel<int>');
  const body = g.loop(label, [{ name, type: 'int', assignable: false }]);
  return fill(`${label}: for (${name} in closed($0)) { $1 }`, '', [values, body]);
}

const flat: readonly Rule[] = [
  waiting('$0.cancel();', 'Task<int>'),
  waiting('$0.cancel();', 'Task<String>'),
  waiting('sleep(few($0));', 'int'),
  waiting('yieldNow();'),
  waiting('$0.trySend($1);', 'Channel<int>', 'int'),
  waiting('$0.send($1);', 'Channel<int>', 'int'),
  waiting('$0.close();', 'Channel<int>'),
];

export const TASK_STATEMENTS: StatementRules = {
  flat: [...STATEMENTS.flat, ...flat, ...flat],
  nested: [...STATEMENTS.nested, started, started, started, started, awaited, awaited, awaited, received],
  jumps: STATEMENTS.jumps,
};
