// Top-level statements run in text order before main; literals and enum cases are there from the start.
enum Mode { Fast, Slow }

class Registry {
    static List<String> names = ["first"];
    static int hits = 3;
    static const int LIMIT = 10 * 2;
    static Mode mode = Mode.Slow;
}

print("start " + later());
// expect: start 5 Fast

let counter = 5;
const doubled = counter * 2;
let mode = Mode.Fast;

func later(): String { return counter + " " + Mode.Fast; }

print("doubled " + doubled);
// expect: doubled 10

counter += 1;

if (counter > 5) {
    const local = counter * 100;
    const show = () => print("local " + local);
    show();
}
// expect: local 600

for (i in 0..2) { counter += i; }

const [a, b] = [counter, mode];

func main() {
    print(counter);
    // expect: 7
    print(a);
    // expect: 7
    print(b);
    // expect: Fast
    print(Registry.names + " " + Registry.hits + " " + Registry.LIMIT + " " + Registry.mode);
    // expect: ["first"] 3 20 Slow
    Registry.hits += 1;
    Registry.names.add("second");
    print(Registry.hits);
    // expect: 4
    print(Registry.names.length);
    // expect: 2
    bump();
    print(counter);
    // expect: 17
}

func bump() { counter += 10; }
