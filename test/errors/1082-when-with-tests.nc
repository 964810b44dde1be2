// Guards of Kotlin and cases of Swift belong to the construct that is reported.
enum Color { red, green }

func kindOf(value: any): String {
    return when (value) {
        is String -> "text"
        in 1..3 -> "few"
        !is int -> "no number"
        else -> "many"
    };
}

func codeOf(color: Color): int {
    switch color {
    case .red: return 1
    case .green: return 2
    }
}

print(`${kindOf(1)} ${codeOf(Color.red)}`);
