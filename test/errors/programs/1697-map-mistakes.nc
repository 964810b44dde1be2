func main() {
    const counts: Map<String, int> = {};
    counts["a"] += 1;
    const n: int = counts["b"];
    counts.add("c", 3);
    counts.put("d", 4);
    for (k, v in counts.entries()) { print(k); }
    print(n);
}
