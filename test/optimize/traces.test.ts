import { expect, test } from 'vitest';
import { programOf } from '../support/library.ts';
import { fastWebAssembly, interpreter, modulesOf, webAssembly } from '../support/run.ts';

/** A call that was replaced by the code of what it calls has its line in traces all the same. */
const TEXT = `class Account {
    int balance;
    constructor(this.balance) {}

    func withdraw(amount: int): int {
        check(this.balance, amount);
        this.balance -= amount;
        return this.balance;
    }
}

func check(balance: int, amount: int) {
    if (amount > balance) { throw new Error(8001, "too much"); }
}

func pay(accounts: List<Account>, amount: int): List<int> {
    return accounts.map((account) => account.withdraw(amount));
}

func main() {
    try {
        pay([new Account(10), new Account(3)], 5);
    } catch (e) {
        for (line in e.trace) { print(line); }
    }
    const list = [1, 2, 3];
    print(list.filter((i) => list[i] > 1));
}
`;

test('inlined calls stay in traces', async () => {
  const { program } = programOf(new Map([['traces', { path: 'traces.nc', text: TEXT }]]));
  const modules = modulesOf(program);
  const expected = await interpreter.run('traces', [], modules);
  expect(await webAssembly.run('traces', [], modules)).toEqual(expected);
  expect(expected.output).toContain('pay.lambda0 (traces.nc:17)');
});

/** Where Lists are asked for what they do not have, in code that is made of several functions, with loops around. */
const LISTS = `class Grid {
    List<List<int>> rows;
    constructor(this.rows) {}

    func at(x: int, y: int): int { return this.rows[y][x]; }
    func put(x: int, y: int, value: int) {
        this.rows[y][x] =
            value;
    }
}

func total(grid: Grid, width: int, height: int): int {
    let sum = 0;
    for (y in 0..height) {
        for (x in 0..width) {
            sum += grid.at(x, y);
            grid.put(x, y, sum + grid.rows[y][0]);
        }
    }
    return sum;
}

func longer(list: List<float>): float {
    let sum = 0.0;
    for (let i = 0; i < 3; i++) {
        sum += list[i]
            * list[i + 1];
    }
    return sum;
}

func main(args: List<String>) {
    print(total(new Grid([[1, 2], [3, 4]]), 2, 2));
    switch (args[0].toInt()) {
        case 0: total(new Grid([[1, 2], [3, 4]]), 3, 2);
        case 1: total(new Grid([[1, 2], [3, 4]]), 2, 3);
        case 2: longer([1.0, 2.0]);
        case 3: longer([1.0, 2.0, 3.0]);
        default: print([[1], [2]].map((row) => row[1]));
    }
}
`;

test.each([webAssembly, fastWebAssembly])('elements outside of Lists show where they were asked for ($name)', async ({ run }) => {
  const { program } = programOf(new Map([['lists', { path: 'lists.nc', text: LISTS }]]));
  const modules = modulesOf(program);
  for (const args of [['0'], ['1'], ['2'], ['3'], ['4']]) {
    const expected = await interpreter.run('lists', args, modules);
    expect(await run('lists', args, modules)).toEqual(expected);
    expect(expected.error).toContain('[3102]');
  }
});

/** Bodies of `try` that may go deep are functions of their own, which traces do not show. */
const TRIES = `func deep(n: int): int {
    if (n == 0) { throw new Error(8001, "deep"); }
    return deep(n - 1) + 1;
}

func nested(n: int): int {
    try {
        try { return deep(n); } finally { print("left"); }
    } catch (e) {
        print(e.trace);
        throw e;
    }
}

func own(n: int): int {
    try { return n == 0 ? deep(1) : own(n - 1); } catch (e) { print(e.trace); throw e; }
}

func main() {
    try { nested(2); } catch (e) { print(e.trace); }
    try { own(2); } catch (e) { print(e.trace); }
}
`;

test.each([webAssembly, fastWebAssembly])('a body of `try` shows once ($name)', async (engine) => {
  const { program } = programOf(new Map([['tries', { path: 'tries.nc', text: TRIES }]]));
  const modules = modulesOf(program);
  expect(await engine.run('tries', [], modules)).toEqual(await interpreter.run('tries', [], modules));
});

/** A cast that nobody can test put null where no null can be. */
const PROMISE = `func told(work: () => any): String {
    try { return work().toString(); } catch (e) { return e.trace[0] + " " + e.code; }
}

func main() {
    const rows = [[1], [2]];
    (rows as any as List<any>)[1] = null;
    print(told(() => rows[0][0]));
    print(told(() => rows[1][0]));
}
`;

test.each([webAssembly, fastWebAssembly])('null behind a broken promise is an error of the program ($name)', async (engine) => {
  const { program } = programOf(new Map([['promise', { path: 'promise.nc', text: PROMISE }]]));
  expect((await engine.run('promise', [], modulesOf(program))).output).toContain('main.lambda1 (promise.nc:9) 3101');
});
