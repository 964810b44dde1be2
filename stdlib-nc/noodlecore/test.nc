// Helpers for tests, beside the `assert…` functions that are there without an import.

import noodlecore.random

/// Waits until `condition` holds; an error [3500] where it does not within so many milliseconds.
/// ```noodlecore
/// import noodlecore.test
/// let n = 0;
/// eventually(() => { n += 1; return n > 2; });
/// n  // => 3
/// ```
func eventually(condition: () => bool, withinMillis: int = 1000, pauseMillis: int = 1) {
    const end = Time.nowMicros() + withinMillis * 1000;
    while (!condition()) {
        if (Time.nowMicros() > end) {
            throw new Error(3500, `the condition did not hold within ${withinMillis} ms`);
        }
        sleep(pauseMillis);
    }
}

/// Notes what it is called with, where a handler or callback is expected.
/// ```noodlecore
/// import noodlecore.test
/// const spy = new Spy<int>();
/// [1, 2].forEach(spy.handler());
/// spy.calls  // => [1, 2]
/// ```
class Spy<T> {
    const List<T> calls = new List<T>();

    /// The function to pass where a handler is expected.
    /// ```noodlecore
    /// const spy = new Spy<String>();
    /// const handler = spy.handler();
    /// handler("a");
    /// spy.calls  // => ["a"]
    /// ```
    func handler(): (T) => void { return (value) => { this.calls.add(value); }; }

    /// How often it was called.
    /// ```noodlecore
    /// new Spy<int>().count()  // => 0
    /// ```
    func count(): int { return this.calls.length; }

    /// What it was called with last; an error [3108] where it never was.
    /// ```noodlecore
    /// const spy = new Spy<int>();
    /// [1, 2].forEach(spy.handler());
    /// spy.last()  // => 2
    /// ```
    func last(): T { return this.calls.last(); }
}

/// A clock that stands still until it is moved, for code that takes its clock as a function.
/// ```noodlecore
/// import noodlecore.test
/// const clock = new FakeClock();
/// clock.advance(250);
/// clock.nowMillis()  // => 250
/// ```
class FakeClock {
    private int millis;

    constructor(startMillis: int = 0) { this.millis = startMillis; }

    /// The time at which the clock stands.
    /// ```noodlecore
    /// new FakeClock(5).nowMillis()  // => 5
    /// ```
    func nowMillis(): int { return this.millis; }

    /// Moves the clock on.
    /// ```noodlecore
    /// const clock = new FakeClock();
    /// clock.advance(10);
    /// clock.nowMillis()  // => 10
    /// ```
    func advance(millis: int) { this.millis += millis; }
}

/// Makes values for `forAll`, small ones first.
class Gen<T> {
    private const (Random, int) => T make;

    /// `make` gets the source of randomness and a size from 1 on.
    constructor(make: (Random, int) => T) { this.make = make; }

    /// The next value.
    /// ```noodlecore
    /// import noodlecore.random
    /// Gen.ints(5, 5).next(new Random(1), 1)  // => 5
    /// ```
    func next(random: Random, size: int): T { return this.make(random, size); }

    /// Ints of a range, both ends included.
    /// ```noodlecore
    /// forAll(Gen.ints(1, 6), (n) => n >= 1 && n <= 6);
    /// ```
    static func ints(low: int = -1000, high: int = 1000): Gen<int> {
        return new Gen<int>((random, size) => random.between(low, high));
    }

    /// Floats of a range.
    /// ```noodlecore
    /// forAll(Gen.floats(0.0, 1.0), (x) => x >= 0.0 && x < 1.0);
    /// ```
    static func floats(low: float = -1000.0, high: float = 1000.0): Gen<float> {
        return new Gen<float>((random, size) => random.floatBetween(low, high));
    }

    /// true and false.
    /// ```noodlecore
    /// forAll(Gen.bools(), (b) => b || !b);
    /// ```
    static func bools(): Gen<bool> { return new Gen<bool>((random, size) => random.nextBool()); }

    /// Texts of the characters of an alphabet, empty ones too; the usual one has quotes, a backslash and an emoji.
    /// ```noodlecore
    /// forAll(Gen.texts("ab"), (text) => text.all((c) => c == "a" || c == "b"));
    /// ```
    static func texts(alphabet: String = "ab c'\"\\é😀"): Gen<String> {
        const letters = alphabet.chars();
        return new Gen<String>(
            (random, size) => List
                .generate(random.nextInt(size + 1), (i) => random.choice(letters))
                .join(),
        );
    }

    /// One of the given values.
    /// ```noodlecore
    /// forAll(Gen.oneOf([2, 4]), (n) => n.isEven());
    /// ```
    static func oneOf<E>(items: List<E>): Gen<E> {
        return new Gen<E>((random, size) => random.choice(items));
    }

    /// Lists of values of another generator.
    /// ```noodlecore
    /// forAll(Gen.lists(Gen.ints()), (xs) => xs.sorted().length == xs.length);
    /// ```
    static func lists<E>(items: Gen<E>): Gen<List<E>> {
        return new Gen<List<E>>(
            (random, size) => List.generate(
                random.nextInt(size + 1),
                (i) => items.next(random, size),
            ),
        );
    }

    /// What `change` makes of each value.
    /// ```noodlecore
    /// forAll(Gen.ints().map((n) => n * 2), (n) => n.isEven());
    /// ```
    func map<R>(change: (T) => R): Gen<R> {
        return new Gen<R>((random, size) => change(this.next(random, size)));
    }
}

/// Checks that a property holds for many values; an error [3500] names the first for which it does not, and the seed.
/// ```noodlecore
/// import noodlecore.test
/// forAll(Gen.lists(Gen.ints()), (xs) => xs.reversed().reversed() == xs);
/// ```
func forAll<T>(values: Gen<T>, property: (T) => bool, runs: int = 100, seed: int = 1) {
    const random = new Random(seed);
    for (run in 0..runs) {
        const value = values.next(random, run / 2 + 1);
        let holds = false;
        let cause: Error? = null;
        try { holds = property(value); } catch (e) { cause = e; }
        if (!holds) {
            throw new Error(
                3500,
                `the property does not hold for ${value} (run ${run}, seed ${seed})`,
                cause,
            );
        }
    }
}
