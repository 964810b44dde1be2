func total(prices: List<float>): float {
    let sum = 0.0;
<<<<<<< HEAD
    for (price in prices) { sum += price; }
=======
    for (price in prices) {
        sum = sum + price;
    }
>>>>>>> rounding
    return sum;
}
