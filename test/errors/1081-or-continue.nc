func total(prices: Map<String, int>, names: List<String>): int {
    let sum = 0;
    for (name in names) {
        const price = prices[name] or continue;
        sum += price;
    }
    return sum;
}

print(total({ "a": 1 }, ["a"]));
