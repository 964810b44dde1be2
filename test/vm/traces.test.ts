import { expect, test } from 'vitest';
import { programOf } from '../support/library.ts';
import { bytecodeEngines, modulesOf } from '../support/run.ts';

/** Errors that come out of natives which have called the program's own methods: all calls are in their traces, compiled or not. */
const TEXT = `class Bad {
    func toString(): String { return this.deep(2); }
    func deep(n: int): String {
        if (n == 0) { throw new Error(8001, "bad"); }
        return this.deep(n - 1);
    }
}
class BadEq { func equals(other: any): bool { return [new Bad()].join("") == ""; } }
func show(x: any): String { return [x].toString(); }
func middle(x: any): String {
    const text = show(x);
    return text + "!";
}
func find(x: any): bool { return [1, x].contains(new Bad()); }
func traceOf(work: () => any): String {
    try { return \`\${work()}\`; } catch (e) { return e.trace.join(" "); }
}
func main() {
    let traces: List<String> = [];
    for (i in 0..100) { traces = [traceOf(() => middle(new Bad())), traceOf(() => find(new BadEq()))]; }
    for (each in traces) { print(each); }
}
`;

const DEEP = 'Bad.deep (traces.nc:4) Bad.deep (traces.nc:5) Bad.deep (traces.nc:5) Bad.toString (traces.nc:2)';
const EXPECTED = `${DEEP} show (traces.nc:9) middle (traces.nc:11) main.lambda0 (traces.nc:20) traceOf (traces.nc:16) main (traces.nc:20)
${DEEP} List.join (list.nc) BadEq.equals (traces.nc:8) List.contains (list.nc) find (traces.nc:14) main.lambda1 (traces.nc:20) traceOf (traces.nc:16) main (traces.nc:20)
`;

const { program } = programOf(new Map([['traces', { path: 'traces.nc', text: TEXT }]]));
const modules = modulesOf(program);

test.each(bytecodeEngines.map((engine) => [engine.name, engine] as const))('%s', async (_, engine) => {
  const { output, error } = await engine.run('traces', [], modules);
  expect(error).toBe('');
  expect(output.replace(/[\w/-]+list\.nc:\d+/g, 'list.nc')).toBe(EXPECTED);
});
