// Primes below a limit, several times over.
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

func main() {
    let total = 0;
    for (round in 0..5) { total += countPrimes(1_000_000); }
    print(total);
}
