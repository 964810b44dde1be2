func mean(samples []float): float {
    let sum = 0.0;
    for (x in samples) { sum += x; }
    return sum / samples.length;
}

func count(words: int, by map[string]int): int { return words + by.size; }

print(mean([1.0]) + count(1, {}));
