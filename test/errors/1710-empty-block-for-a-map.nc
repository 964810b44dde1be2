func main() {
    const totals: Map<String, Map<String, int>> = {};
    totals.getOrPut("r", () => {}).set("c", 5);
    print(totals);
}
