// A case that holds nothing of a type parameter is one of every instance.

enum Result<T, E> {
    Ok(value: T),
    Err(error: E)

    func then<U>(f: (T) => Result<U, E>): Result<U, E> {
        return match (this) { Ok(v) => f(v), Err(e) => Result.Err(e) };
    }
    func or(fallback: T): T { return match (this) { Ok(v) => v, _ => fallback }; }
}

enum Option<T> { None, Some(value: T) }

func parse(text: String): Result<int, String> {
    const n = text.toIntOrNull();
    return n == null ? Result.Err(`bad ${text}`) : Result.Ok(n);
}

func fail<T>(message: String): Result<T, String> { return Result.Err(message); }

func half(n: int): Option<int> {
    const result = n % 2 == 0 ? Option.Some(n / 2) : Option.None;
    return result;
}

// The branches of one value are joined.
print(parse("5").then((n) => n > 3 ? Result.Ok(`big ${n}`) : Result.Err("small")));
print(parse("2").then((n) => n > 3 ? Result.Ok(`big ${n}`) : Result.Err("small")).or("none"));
print(parse("4").then((n) => {
    if (n == 1) { return Result.Err("one"); }
    if (n == 2) { return fail("two"); }
    return Result.Ok(n * 0.5);
}).or(1));
print(parse("6").then((n) => match (n) { 6 => Result.Err("six"), _ => Result.Ok([n]) }));
print([Result.Ok(1), Result.Err("x"), Result.Ok(3)].map((r) => r.or(0)));
print([1, 2, 3].map((n) => n > 2 ? Option.Some(n) : Option.None));
print([half(4), Option.None, half(3)]);

// Nothing else says what it is, and nothing has to.
print(Result.Ok(5));
const ok = Result.Ok(7);
print(ok);
const failed = Result.Err("late");
print(match (failed) { Ok(v) => `${v}`, Err(e) => e.toUpperCase() });

// A variable takes the rest from its first use.
let later = Result.Ok(1);
later = parse("nine");
print(later);
print(parse("x").then((_) => Result.Err("never seen")) == Result.Err("bad x"));
// expect: Ok("big 5")
// expect: none
// expect: 2.0
// expect: Err("six")
// expect: [1, 0, 3]
// expect: [None, None, Some(3)]
// expect: [Some(2), None, None]
// expect: Ok(5)
// expect: Ok(7)
// expect: LATE
// expect: Err("bad nine")
// expect: true
