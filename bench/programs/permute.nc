import harness

// All permutations of a list by swapping in place.
class Permuter {
    int count = 0;
    private const List<int> values;

    constructor(size: int) { this.values = List.generate(size, (i) => i); }

    func permute(n: int) {
        this.count += 1;
        if (n == 0) { return; }
        const last = n - 1;
        this.permute(last);
        for (let i = last; i >= 0; i--) {
            this.swap(last, i);
            this.permute(last);
            this.swap(last, i);
        }
    }

    private func swap(i: int, j: int) {
        const value = this.values[i];
        this.values[i] = this.values[j];
        this.values[j] = value;
    }
}

func benchmark(size: int): int {
    const permuter = new Permuter(size);
    permuter.permute(size);
    return permuter.count;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(5, 1237), full: new Size(9, 6235301));
}
