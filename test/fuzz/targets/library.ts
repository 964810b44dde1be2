import { compile } from '@noodlecore/compiler/pipeline';
import type { Random } from '../../nbc/random.ts';
import { programOf, type TestProgram } from '../../support/library.ts';
import { coreFunctions, type LibraryFunction } from '../library/surface.ts';
import { RECEIVERS, valueOf } from '../library/values.ts';
import { runLimited, type Limits } from '../run-limited.ts';
import { smallerLists } from '../smaller.ts';
import type { Target } from '../target.ts';

/** One attempt to call one function. */
interface Call {
  readonly subject: string;
  readonly meddle: string;
  readonly statement: string;
}

const LIMITS: Limits = { fuel: 300_000, memoryBytes: 1 << 26, maxDepth: 2000 };
const NAME = 'calls';
let warm: TestProgram | null = null;

/** Every function of the core library, called with what nobody expects: it gives something, or a coded error. */
export const library: Target<readonly Call[]> = {
  name: 'library',
  about: "calls of the library's functions with extreme values and hostile callbacks end with a value or a coded error",
  deadline: 3,
  make: (random) => Array.from({ length: 8 }, () => randomCall(random)).filter((call) => call !== null),
  async attempt(calls) {
    warm ??= programOf(new Map());
    const { program } = warm;
    const typed = calls.filter((call) => isTyped([call]));
    if (typed.length === 0 || !isTyped(typed)) return;
    await runLimited(compile(program, NAME), LIMITS, { trusted: true });
  },
  smaller: smallerLists,
  show: programText,
};

/** Whether the checker takes them; afterwards they are the module. */
function isTyped(calls: readonly Call[]): boolean {
  if (!warm) return false;
  warm.host.set(NAME, programText(calls));
  warm.program.open([NAME]);
  return !warm.program.diagnostics(NAME).some(({ severity }) => severity === 'error');
}

function randomCall(random: Random): Call | null {
  const fn = random.pick(coreFunctions());
  const args = fn.parameters.map((type) => valueOf(random, type, fn.generics));
  const receivers = fn.owner === null || fn.isStatic ? [{ value: '0', meddle: '' }] : RECEIVERS[fn.owner];
  if (args.includes(null) || !receivers) return null;
  const { value, meddle } = random.pick(receivers);
  const call = `${calleeOf(fn)}(${args.join(', ')})`;
  return { subject: value, meddle, statement: fn.givesNothing ? `${call};` : `show(() => ${call});` };
}

function calleeOf({ owner, isStatic, name }: LibraryFunction): string {
  return owner === null ? name : `${isStatic ? owner : 'subject'}.${name}`;
}

function programText(calls: readonly Call[]): string {
  const attempts = calls.map(({ subject, meddle, statement }, index) => `
func attempt${index}() {
    let turn = 0;
    const subject = ${subject};
    const meddle = () => { turn += 1; ${meddle} };
    try { ${statement} } catch (e) { print(\`[\${e.code}]\`); }
    try { print(cut(\`\${subject} \${turn}\`)); } catch (e) { print(\`[\${e.code}]\`); }
}`);
  return `
class Cruel {
    int n;
    constructor(this.n) {}
    func equals(other: any): bool { throw new Error(8003, "equals"); }
    func hashCode(): int { throw new Error(8004, "hashCode"); }
    func toString(): String { throw new Error(8005, "toString"); }
}
func round(): List<any> { const xs: List<any> = []; xs.add(xs); return xs; }
func cut(text: String): String { return text.length > 200 ? text.substring(0, 200) : text; }
func show(f: () => any) { print(cut(\`\${f()}\`)); }
${attempts.join('\n')}
func main() {
${calls.map((_, index) => `    attempt${index}();`).join('\n')}
}
`;
}
