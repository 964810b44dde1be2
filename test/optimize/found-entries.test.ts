import { expect, test } from 'vitest';
import { emitWasmText } from '@noodlecore/compiler/emit/wasm/emit';
import { programOf } from '../support/library.ts';
import { modulesOf } from '../support/run.ts';

const TEXT = `func count(counts: Map<String, int>, word: String) { counts[word] = (counts[word] ?? 0) + 1; }

func group(groups: Map<String, List<int>>, word: String) { groups.getOrPut(word, () => []).add(1); }

func moved(counts: Map<String, int>, word: String) {
    let at = word;
    const found = counts[at];
    at = at + "!";
    counts[at] = found ?? 0;
}

func main(args: List<String>) {
    const counts = new Map<String, int>();
    const groups = new Map<String, List<int>>();
    for (arg in args) {
        count(counts, arg);
        group(groups, arg);
        moved(counts, arg);
    }
    print(\`\${counts} \${groups}\`);
}
`;

const modules = modulesOf(programOf(new Map([['found', { path: 'found.nc', text: TEXT }]])).program);
const text = emitWasmText({ main: 'found', find: modules.tree, mode: 'release', isPlain: true });

test('what was found under a name is used again, unless the name is another one', () => {
  expect(callsOf('Map_setFoundName')).toBe(2);
  expect(callsOf('Map_hasFoundName')).toBe(1);
  expect(callsOf('Map_setName')).toBe(1);
});

/** Calls in the program's own functions. */
function callsOf(name: string): number {
  const own = text.split('\n (func ').filter((fn) => fn.startsWith('$found:'));
  return own.join('').split(`(call $noodlecore.runtime.wasm.map:${name}\n`).length - 1;
}
