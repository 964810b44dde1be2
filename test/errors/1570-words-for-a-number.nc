func total(prices: List<int>): int {
    let sum = 0;
    for (price in prices) { sum += price; }
    return "total: " + sum;
}

func width(text: String): float {
    return `${text} px`;
}

func digits(a: int): int {
    return "1" + a;
}

print(total([1]) + digits(2), width("3"));
