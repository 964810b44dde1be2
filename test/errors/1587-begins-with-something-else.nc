func slow(n: int): int { sleep(1); return n; }

func waiting(): int {
    const task = slow(1);
    if (task.isDone()) { return 0; }
    return await task;
}

func total(prices: List<int>): int {
    let sum = "";
    for (price in prices) { sum += price * 2; }
    return sum;
}

func names(): int {
    let found = "";
    found.add("Ada");
    found.add("Alan");
    print(found[0].length);
    return found.length;
}

print(waiting() + total([1, 2]) + names());
