import harness
import random

// Trees of lists: allocation of many lists that soon die.
class Storage {
    int count = 0;
    private const Random random = new Random(74755);

    func build(depth: int): List<any> {
        this.count += 1;
        if (depth == 1) { return List.filled<any>(this.random.next() % 10 + 1, null); }
        const branches: List<any> = [];
        for (i in 0..4) { branches.add(this.build(depth - 1)); }
        return branches;
    }
}

func benchmark(rounds: int): int {
    let total = 0;
    for (round in 0..rounds) {
        const storage = new Storage();
        storage.build(7);
        total += storage.count;
    }
    return total;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(1, 5461), full: new Size(40, 218440));
}
