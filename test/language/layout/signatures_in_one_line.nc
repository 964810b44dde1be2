// Signatures in one line end where the next member begins.
interface Source { get name(): String func read(): int get size(): int set size(value: int) func close(): String { return "closed" } }
class Memory implements Source { private int length = 1; get name(): String { return "memory" } func read(): int { return 7 } get size(): int { return this.length } set size(value: int) { this.length = value } }
func read(source: Source): String { source.size += 2; return `${source.name} ${source.read()} ${source.size} ${source.close()}` }
print(read(new Memory()));
// expect: memory 7 3 closed
