// A sum of floats begins as one.
func mean(values: List<float>): float {
    let sum = 0;
    let weight = 1;
    for (value in values) {
        sum += value;
        sum += value / 2;
    }
    weight *= 0.5;
    return sum / values.length * weight;
}

print(mean([1.5]));
