class Order { func total(): int { return 3; } }

func revenue(orders: Map<int, Order>): int {
    let sum = 0;
    for (order in orders) { sum += order.total(); }
    return sum;
}

print(revenue({}));
