type Shape = Circle | Square;

class Circle {
    float radius = 1.0;
    constructor(public name: String, private size: float) { print(name + size); }
}

class Square {}

interface User {
    name: String;
    age?: int;
}

func main() {
    let ok = true;
    ok &&= false;
    let word: String | undefined = ok ? "yes" : null;
    delete word;
    if (typeof word === "string") { print(word); }
}
