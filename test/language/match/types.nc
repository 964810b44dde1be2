// Type patterns over `any` and over class hierarchies, and null.
abstract class Animal { String name = "?"; }
class Dog extends Animal { int tricks = 3; }
class Cat extends Animal { bool asleep = true; }
class Fish extends Animal {}

func about(a: Animal?): String {
    return match (a) {
        null => "nobody",
        d is Dog => "dog with " + d.tricks,
        c is Cat if (c.asleep) => "sleeping cat",
        _ => "some animal",
    };
}

func what(x: any): String {
    return match (x) {
        0 => "zero",
        n is int => "int " + (n * 2),
        f is float => "float " + (f / 2),
        "magic" => "the word",
        s is String => "text " + s.length,
        b is bool => "bool " + !b,
        [] => "empty list",
        [first, ...] => "list of " + first,
        null => "null",
        d is Dog => "dog",
        _ => "other",
    };
}

func main() {
    const awake = new Cat();
    awake.asleep = false;
    print([null, new Dog(), new Cat(), awake, new Fish()].map(about));
    // expect: ["nobody", "dog with 3", "sleeping cat", "some animal", "some animal"]
    const things: List<any> = [0, 21, 3.0, "magic", "four", false, [], [9, 8], null, new Dog(), new Cat()];
    for (t in things) { print(what(t)); }
    // expect: zero
    // expect: int 42
    // expect: float 1.5
    // expect: the word
    // expect: text 4
    // expect: bool true
    // expect: empty list
    // expect: list of 9
    // expect: null
    // expect: dog
    // expect: other
}
