import { libraryModule } from '@noodlecore/cli/library';
import { compile } from '@noodlecore/compiler/pipeline';
import { Vm } from '@noodlecore/runtime/vm/vm';
import { programOf } from '../support/library.ts';
import { MemoryHost } from '../vm/memory-host.ts';
import { mustHold } from './target.ts';

/** A program that lives beside those under attack, in the same process: whatever they do, it keeps what it had and computes as before. */
const TEXT = `
record Place(x: int, name: String)
enum Mood { Calm, Alarmed(at: int) }
class Keeper {
    Map<String, Place> places = { "a": new Place(1, "one") };
    List<int> numbers = [1, 2, 3];
    Mood mood = Mood.Calm;
    int rounds = 0;
    func round(): int {
        this.rounds += 1;
        this.numbers.add(this.rounds * 9007199254740993);
        if (this.numbers.length > 6) { this.numbers.removeAt(0); }
        this.places.set("a", new Place(this.rounds, this.places.get("a")?.name ?? "lost"));
        return this.rounds;
    }
}
const keeper = new Keeper();
func sing() {
    const round = keeper.round();
    const add = (n: int) => n + round;
    print(\`\${round} \${keeper.numbers.map(add).length >= 3} \${keeper.places} \${match (keeper.mood) { Calm => "calm", Alarmed(_) => "alarmed" }}\`);
}
`;

let canary: { readonly vm: Vm; readonly host: MemoryHost } | undefined;
let rounds = 0;

/** Makes it sing once more. */
export async function checkCanary(): Promise<void> {
  canary ??= hatch();
  const { vm, host } = canary;
  host.output = '';
  const { error } = await vm.call('canary', 'sing');
  rounds += 1;
  mustHold(error === null, () => `the program beside it fails: [${error?.code}] ${error?.message}`);
  const expected = `${rounds} true {"a": Place(x: ${rounds}, name: "one")} calm\n`;
  mustHold(host.output === expected, () => `the program beside it says ${host.output} instead of ${expected}`);
}

function hatch(): { vm: Vm; host: MemoryHost } {
  const { program } = programOf(new Map([['canary', { text: TEXT, path: 'canary.nc' }]]));
  const module = compile(program, 'canary');
  const host = new MemoryHost();
  return { host, vm: new Vm({ host, resolve: (name) => libraryModule(name) ?? (name === 'canary' ? module : undefined) }) };
}
