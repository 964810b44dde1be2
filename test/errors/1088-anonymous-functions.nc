func main() {
    let twice = function(x: int) { return 2 * x; };
    let thrice = func (x: int): int { return 3 * x; };
    let four = fn(x: int) => 4 * x;
    print(twice(1) + thrice(1) + four(1));
}
