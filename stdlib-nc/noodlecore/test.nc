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
        if (Time.nowMicros() > end) { throw new Error(3500, `the condition did not hold within ${withinMillis} ms`); }
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

    func handler(): (T) => void { return (value) => { this.calls.add(value); }; }

    func count(): int { return this.calls.length; }
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

    func nowMillis(): int { return this.millis; }
    func advance(millis: int) { this.millis += millis; }
}

/// Makes values for `forAll`, small ones first.
class Gen<T> {
    private const (Random, int) => T make;

    /// `make` gets the source of randomness and a size from 1 on.
    constructor(make: (Random, int) => T) { this.make = make; }

    func next(random: Random, size: int): T { return this.make(random, size); }

    static func ints(low: int = -1000, high: int = 1000): Gen<int> { return new Gen<int>((random, size) => random.between(low, high)); }
    static func floats(low: float = -1000.0, high: float = 1000.0): Gen<float> { return new Gen<float>((random, size) => random.floatBetween(low, high)); }
    static func bools(): Gen<bool> { return new Gen<bool>((random, size) => random.nextBool()); }
    static func texts(alphabet: String = "ab c'\"\\é😀"): Gen<String> {
        const letters = alphabet.chars();
        return new Gen<String>((random, size) => List.generate(random.nextInt(size + 1), (i) => random.choice(letters)).join());
    }
    static func oneOf<E>(items: List<E>): Gen<E> { return new Gen<E>((random, size) => random.choice(items)); }
    static func lists<E>(items: Gen<E>): Gen<List<E>> {
        return new Gen<List<E>>((random, size) => List.generate(random.nextInt(size + 1), (i) => items.next(random, size)));
    }

    func map<R>(change: (T) => R): Gen<R> { return new Gen<R>((random, size) => change(this.next(random, size))); }
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
        if (!holds) { throw new Error(3500, `the property does not hold for ${value} (run ${run}, seed ${seed})`, cause); }
    }
}
