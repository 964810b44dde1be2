import { expect, test } from 'vitest';
import { outcomeText } from '@noodlecore/cli/outcome-text';
import { libraryTree } from '@noodlecore/cli/library';
import { nodeHost } from '@noodlecore/cli/runtime-host';
import { emitWasm } from '@noodlecore/compiler/emit/wasm/emit';
import { lower } from '@noodlecore/compiler/pipeline';
import { runWasm } from '@noodlecore/runtime/wasm/run';
import { programOf } from '../support/library.ts';
import { interpreter, modulesOf } from '../support/run.ts';

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
  const expected = await interpreter.run('traces', [], modulesOf(program));
  const collected = { output: '' };
  const host = { ...nodeHost(), write: (text: string) => void (collected.output += text), flush: () => {} };
  const own = { ir: lower(program, 'traces'), source: program.checked('traces').source };
  const compiled = emitWasm({ main: 'traces', find: (name) => (name === 'traces' ? own : libraryTree(name)) });
  const outcome = await runWasm(compiled, { host });
  expect(collected.output).toBe(expected.output);
  expect(outcomeText(outcome)).toBe(expected.error);
  expect(expected.output).toContain('pay.lambda0 (traces.nc:17)');
});
