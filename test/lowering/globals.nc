// Enum cases and literals first, then text order.
enum Color { Red, Green }

class Config {
    static int limit = 10;
    static List<int> list = [limitOf()];
}

func limitOf(): int { return Config.limit; }

const name = "n";
let count = 0;
const computed = limitOf() + count;

for (i in 0..3) { count += i; }

const [a, b] = [1, computed];

func main(args: List<String>): int { return count + a + b; }

@test func works() { print(name + Color.Red); }
