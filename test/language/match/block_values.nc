// A block's last expression is its value where the match has one.
enum Shape { Circle(radius: float), Square(side: float), Unit }

func area(shape: Shape): float {
    return match (shape) {
        Circle(r) => {
            const squared = r * r;
            3.0 * squared
        }
        Square(side) => {
            if (side < 0) { throw new Error(8001, "negative"); }
            let result = side;
            result *= side;
            result;
        },
        Unit => 1,
    };
}

func label(n: int): String {
    const text = match (n) {
        0 => "zero",
        1 => {
            func twice(s: String): String { return s + s; }
            twice("one")
        }
        2 => {
            if (n > 1) { return "left early"; }
            "never"
        }
        other => {
            let sum = 0;
            for (i in 0..other) { sum += i; }
            match (sum % 2) {
                0 => { const half = sum / 2; `even ${half}` }
                _ => `odd ${sum}`,
            }
        }
    };
    return `<${text}>`;
}

func all(shape: Shape): int? {
    const n: int? = match (shape) {
        Circle(_) => { print("circle"); 1 }
        Square(_) => { print("square"); null }
        Unit => { print("unit"); throw new Error(8002, "unit"); }
    };
    return n;
}

let log: List<String> = [];
func note(n: int) {
    match (n) {
        0 => { log.add("zero"); }
        1 => log.add("one"),
        _ => { log.removeAt(0); }
    }
}

print(`${area(Shape.Circle(2))} ${area(Shape.Square(3))} ${area(Shape.Unit)}`);
try { area(Shape.Square(-1)); } catch (e) { print(e.code); }
print([0, 1, 2, 3, 4, 5].map(label));
print(`${all(Shape.Circle(1))} ${all(Shape.Square(1))}`);
try { all(Shape.Unit); } catch (e) { print(e.message); }
note(0);
note(1);
note(2);
print(log);
print([1, 2].map((n) => match (n) { 1 => { const m = n * 10; m + 1 } _ => 0.5 }));
// expect: 12.0 9.0 1.0
// expect: 8001
// expect: ["<zero>", "<oneone>", "left early", "<odd 3>", "<even 3>", "<even 5>"]
// expect: circle
// expect: square
// expect: 1 null
// expect: unit
// expect: unit
// expect: ["one"]
// expect: [11.0, 0.5]
