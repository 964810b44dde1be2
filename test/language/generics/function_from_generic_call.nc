// The function that a generic call gives says what the type argument of the call around it is.
func choose<T>(first: bool, a: T, b: T): T { return first ? a : b; }

func same<T>(value: T): T { return value; }

func main() {
    print(List.generate(2, same((i: int) => i)).map((each) => each * 1.0));
    // expect: [0.0, 1.0]
    const words = List.generate(3, choose(false, (i: int) => `<${i}>`, (i: int) => "x".repeat(i)));
    print(words.map((word) => word.length));
    // expect: [0, 1, 2]
    const isShort: List<bool> = words.map(same((word: String) => word.length < 2));
    print(isShort);
    // expect: [true, true, false]
}
