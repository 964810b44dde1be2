// A test that binds nothing is written without a name.
interface Value {}
class Text implements Value {}
class Number implements Value {}

func isPlain(value: Value): bool {
    return match (value) {
        _ is Text | _ is Number => true,
        _ => false,
    };
}

print(isPlain(new Text()));
