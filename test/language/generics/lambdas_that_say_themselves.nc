// A lambda whose parameters are written tells what it gives to those whose are not.
func main() {
    const steps = [(x: int) => x + 1, (x: int) => x * 10];
    const pipeline = steps.reduce((acc, f) => (x: int) => f(acc(x)), (x: int) => x);
    print(pipeline(4));
    // expect: 50
    const parse = ["1", "2"].reduce((acc, text) => (n: int) => acc(n) + text.toInt(), (n: int) => n * 100);
    print(parse(3));
    // expect: 303
}
