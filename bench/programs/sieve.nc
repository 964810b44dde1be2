import harness

// Primes below a limit, with a list of flags.
func countPrimes(limit: int): int {
    const composite = List.filled(limit + 1, false);
    let count = 0;
    for (let i = 2; i <= limit; i++) {
        if (!composite[i]) {
            count += 1;
            for (let j = i * i; j <= limit; j += i) { composite[j] = true; }
        }
    }
    return count;
}

func benchmark(rounds: int): int {
    let total = 0;
    for (round in 0..rounds) { total += countPrimes(50_000 + round); }
    return total;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(1, 5133), full: new Size(60, 308112));
}
