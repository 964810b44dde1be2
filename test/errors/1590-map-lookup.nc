// strict
func price(prices: Map<String, int>, name: String): int {
    return prices[name] * 2;
}
