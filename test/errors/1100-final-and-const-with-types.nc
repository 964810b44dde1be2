final limit = 10
final List<int> primes = [2, 3]

func main() {
    final x = 3
    final int y = 4
    final var q = 5
    final Map<String, int> ages = {}
    const List<int> z = [x, y]
    let float half = 1
    ages["a"] = q + limit
    print(`${z} ${half} ${ages} ${primes}`)
}
