// JavaScript's `new Array(n)` is a List of n places.
func main() {
    const size = 5;
    const rows = new Array(size + 1);
    const typed: List<int?> = new Array(Math.max(size, 2));
    print(`${rows} ${typed}`);
}
