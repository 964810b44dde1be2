sealed interface Command {}
class Quit implements Command {}
class Go implements Command { public int steps; constructor(this.steps) {} }
record Say(text: String) implements Command
func run(c: Command): int { return match (c) { q is Quit => 0, g is Go => g.steps, Say(text) => text.length }; }
print(run(Quit));
print(run(Go));
const c: Command = Quit;
const d = Say;
const e: List<Command> = [Quit, new Go(1)];
func f(): Command { return Quit; }
