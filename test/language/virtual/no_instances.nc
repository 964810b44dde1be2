// Strings and Lists are no instances of the first class, although their first elements have no class.
class A { override func hashCode(): int { return 1; } }
class B { override func hashCode(): int { return 2; } }
class C { override func hashCode(): int { return 3; } }
func code(x: any): int { return x.hashCode(); }
func main() {
    let a: any = new A();
    let b: any = new B();
    let c: any = new C();
    let sum = 0;
    for (round in 0..21) { sum += code(a) + code(b) + code(c); }
    let text: any = "hello";
    let list: any = ["s", "t"];
    let tasks: any = [spawn code(1)];
    print(sum);
    // expect: 126
    print(code(text) == "hello".hashCode());
    // expect: true
    print(code(list) == ["s", "t"].hashCode());
    // expect: true
    print([1, 2, 3].contains(code(tasks)));
    // expect: false
}
