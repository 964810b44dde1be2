import { expect, test } from 'vitest';
import { programOf } from '../support/library.ts';
import { interpreter, modulesOf, webAssembly } from '../support/run.ts';

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
