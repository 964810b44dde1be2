enum Color {
    case red
    case green
}

extension String {
    func shout(): String { return "a"; }
}

class Counter {
    mutating func next(): int { return 1; }
    init(start: int) { print(start); }
}

func greet(_ name: String, from town: String): [String] {
    guard name != "" else { return []; }
    for i in 0..<3 { print(i); }
    for (i in 0...3) { print(i); }
    let ages: [String: int] = {};
    return [name, town, ages.toString()];
}
