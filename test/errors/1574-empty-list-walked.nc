func total(): int {
    let sum = 0;
    let prices = [];
    for (price in prices) { sum += price; }
    prices.add(3);
    return sum;
}
