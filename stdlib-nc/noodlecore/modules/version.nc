// Versions and what of them is accepted, by Semantic Versioning 2.0.0 and npm's notation for ranges.

/// Text that is no version or no constraint.
class VersionError extends Error {
    constructor(message: String) { super(5201, message); }
}

/// A version by Semantic Versioning. What stands behind a `+` is read and forgotten, since it does not order versions.
/// ```noodlecore
/// import noodlecore.modules.version
/// Version.parse("1.10.0") > Version.parse("1.9.3")      // => true
/// Version.parse("1.0.0-rc.1") < Version.parse("1.0.0")  // => true
/// ```
record Version(
    major: int,
    minor: int,
    patch: int,
    preRelease: List<String> = [],
) implements Comparable<Version> {
    /// Reads `1.2.3`, `1.2.3-rc.1`, `1.2.3+build`; an error [5201] for anything else.
    /// ```noodlecore
    /// Version.parse("1.2.3-rc.1").preRelease  // => ["rc", "1"]
    /// ```
    static func parse(text: String): Version {
        const version = Version.tryParse(text);
        if (version == null) {
            throw new VersionError(`"${text}" is no version: MAJOR.MINOR.PATCH is needed, such as 1.4.0`);
        }
        return version;
    }

    /// The same, with null for anything else.
    static func tryParse(text: String): Version? {
        const partial = PartialVersion.tryParse(text);
        return partial != null && partial.numbers.length == 3 ? partial.lowest() : null;
    }

    /// The order of the standard's section 11: by numbers; a release is above its pre-releases.
    /// ```noodlecore
    /// Version.parse("1.0.0-alpha.2").compareTo(Version.parse("1.0.0-alpha.10"))  // => -1
    /// ```
    func compareTo(other: Version): int {
        if (this.major != other.major) { return this.major.compareTo(other.major); }
        if (this.minor != other.minor) { return this.minor.compareTo(other.minor); }
        if (this.patch != other.patch) { return this.patch.compareTo(other.patch); }
        return comparePreReleases(this.preRelease, other.preRelease);
    }

    /// Whether it comes before a release: `1.0.0-rc.1`.
    /// ```noodlecore
    /// Version.parse("1.0.0-rc.1").isPreRelease()  // => true
    /// ```
    func isPreRelease(): bool { return this.preRelease.isNotEmpty(); }

    /// Whether one can take the other's place: the same major version, and below 1.0.0 the same minor version.
    /// ```noodlecore
    /// Version.parse("1.2.0").isCompatibleWith(Version.parse("1.9.0"))  // => true
    /// Version.parse("0.2.0").isCompatibleWith(Version.parse("0.3.0"))  // => false
    /// ```
    func isCompatibleWith(other: Version): bool {
        return this.major == other.major && (this.major > 0 || this.minor == other.minor);
    }

    /// As it is written.
    /// ```noodlecore
    /// Version.parse("1.2.3-rc.1+linux").toString()  // => 1.2.3-rc.1
    /// ```
    func toString(): String {
        const core = `${this.major}.${this.minor}.${this.patch}`;
        return this.isPreRelease() ? `${core}-${this.preRelease.join(".")}` : core;
    }
}

/// Numbers by value and below words, words by their letters; what is longer is above its own beginning.
private func comparePreReleases(a: List<String>, b: List<String>): int {
    if (a.isEmpty() || b.isEmpty()) { return a.isEmpty().compareTo(b.isEmpty()); }
    for (i in 0..a.length.min(b.length)) {
        const order = comparePreReleaseParts(a[i], b[i]);
        if (order != 0) { return order; }
    }
    return a.length.compareTo(b.length);
}

private func comparePreReleaseParts(a: String, b: String): int {
    if (a.isDigit() && b.isDigit()) {
        return a.length != b.length ? a.length.compareTo(b.length) : a.compareTo(b);
    }
    return a.isDigit() == b.isDigit() ? a.compareTo(b) : b.isDigit().compareTo(a.isDigit());
}

/// What stands in a range where a version is expected: `1`, `1.2`, `1.x`, `*`, or a whole version.
private record PartialVersion(numbers: List<int>, preRelease: List<String>) {
    static func tryParse(text: String): PartialVersion? {
        const core = text.substringBefore("+");
        const numbers = readNumbers(core.substringBefore("-"));
        const preRelease: List<String> =
            core.contains("-") ? core.substringAfter("-").split(".") : [];
        const build: List<String> = text.contains("+") ? text.substringAfter("+").split(".") : [];
        const wellFormed = preRelease.all(isPreReleasePart) && build.all(isIdentifier);
        if (numbers == null || !wellFormed) { return null; }
        return numbers.length < 3 && preRelease.isNotEmpty()
            ? null
            : new PartialVersion(numbers, preRelease);
    }

    /// The lowest version that it stands for.
    func lowest(): Version {
        return new Version(
            this.numbers.get(0) ?? 0,
            this.numbers.get(1) ?? 0,
            this.numbers.get(2) ?? 0,
            this.preRelease,
        );
    }

    /// The first version above those that agree in the first so many numbers: below its pre-releases even.
    func above(count: int): Version {
        const numbers = this.numbers.take(count);
        numbers[count - 1] = numbers[count - 1] + 1;
        return new PartialVersion(numbers, []).lowest().copy(preRelease: ["0"]);
    }
}

/// `1.2.x` gives `[1, 2]`; null for what are no numbers of a version.
private func readNumbers(text: String): List<int>? {
    const parts = text.split(".");
    const given = parts.takeWhile((part) => !isWildcard(part));
    const rest = parts.drop(given.length);
    if (parts.length > 3 || !given.all(isNumber) || !rest.all(isWildcard)) { return null; }
    return given.map((part) => part.toInt());
}

private func isWildcard(part: String): bool { return part == "x" || part == "X" || part == "*"; }

/// The standard refuses leading zeros; fifteen digits are more than anybody counts to.
private func isNumber(part: String): bool {
    return part.isDigit() && part.length <= 15 && (part == "0" || !part.startsWith("0"));
}

private func isPreReleasePart(part: String): bool {
    return isIdentifier(part) && (!part.isDigit() || part == "0" || !part.startsWith("0"));
}

private func isIdentifier(part: String): bool {
    return part.isNotEmpty() && part.isAscii() && part.all((c) => c.isLetterOrDigit() || c == "-");
}

private enum Comparison { Below, UpTo, Exactly, From, Above }

/// One condition of a range.
private record Bound(comparison: Comparison, version: Version) {
    func holds(version: Version): bool {
        const order = version.compareTo(this.version);
        return match (this.comparison) {
            Below => order < 0,
            UpTo => order <= 0,
            Exactly => order == 0,
            From => order >= 0,
            Above => order > 0,
        };
    }

    /// Pre-releases are only meant where a bound names one of the same release.
    func names(version: Version): bool {
        return this.version.isPreRelease() &&
            this.version.copy(preRelease: []) == version.copy(preRelease: []);
    }
}

/// What versions are accepted: `1.2.3`, `1.2`, `1.x`, `*`, `^1.2.0`, `~1.2.0`, `>=1.0.0 <2.0.0`, `1.0.0 - 1.4.0`, and alternatives
/// with `||`. A pre-release is accepted only where the constraint names a pre-release of the same release.
/// ```noodlecore
/// import noodlecore.modules.version
/// new VersionConstraint("^1.2.0").satisfies("1.9.1")              // => true
/// new VersionConstraint("^1.2.0").satisfies("2.0.0")              // => false
/// new VersionConstraint("~1.2.0 || >=3.0.0").satisfies("1.2.9")   // => true
/// new VersionConstraint("1.0.0 - 1.4.0").satisfies("1.4.0")       // => true
/// new VersionConstraint("^1.0.0").satisfies("1.1.0-beta")         // => false
/// ```
class VersionConstraint {
    const String text;
    /// Any of these: each a list of bounds that must all hold.
    private const List<List<Bound>> alternatives;

    /// An error [5201] for text that is no constraint.
    constructor(text: String) {
        this.text = text;
        this.alternatives = text.split("||").map((alternative) => readAlternative(alternative));
    }

    /// Whether the version that a text says is accepted; an error [5201] where it says none.
    /// ```noodlecore
    /// new VersionConstraint("~1.2.0").satisfies("1.2.9")  // => true
    /// ```
    func satisfies(version: String): bool { return this.accepts(Version.parse(version)); }

    /// Whether a version is accepted.
    func accepts(version: Version): bool {
        return this.alternatives.any(
            (bounds) => bounds.all((bound) => bound.holds(version)) &&
                (!version.isPreRelease() || bounds.any((bound) => bound.names(version))),
        );
    }

    /// Below zero when `v1` is older than `v2`, zero when they are equal.
    /// ```noodlecore
    /// new VersionConstraint("*").compareVersions("1.2.0", "1.10.0")  // => -1
    /// ```
    func compareVersions(v1: String, v2: String): int {
        return Version.parse(v1).compareTo(Version.parse(v2));
    }

    /// As it was written.
    /// ```noodlecore
    /// new VersionConstraint("^1.2.0").toString()  // => ^1.2.0
    /// ```
    func toString(): String { return this.text; }
}

private func readAlternative(text: String): List<Bound> {
    const words = joinOperators(text.words());
    if (words.length == 3 && words[1] == "-") { return hyphenRange(words[0], words[2]); }
    return words.flatMap((word) => readBounds(word));
}

/// `>= 1.0.0` is the same as `>=1.0.0`.
private func joinOperators(words: List<String>): List<String> {
    const joined = new List<String>();
    let operator = "";
    for (word in words) {
        if (operators.contains(word)) {
            operator = word;
        } else {
            joined.add(operator + word);
            operator = "";
        }
    }
    if (operator.isNotEmpty()) { joined.add(operator); }
    return joined;
}

/// The longer ones first, since they begin with the shorter ones.
private const operators = [">=", "<=", "~>", ">", "<", "^", "~", "="];

private func readBounds(word: String): List<Bound> {
    const operator = operators.find((each) => word.startsWith(each)) ?? "";
    const operand = readPartial(word.drop(operator.length), word);
    return match (operator) {
        ">=" => [new Bound(Comparison.From, operand.lowest())],
        "<" => [new Bound(Comparison.Below, operand.lowest())],
        "<=" => atMost(operand),
        ">" => moreThan(operand),
        "^" => caret(operand),
        "~" | "~>" => keeping(operand, operand.numbers.length.min(2)),
        _ => equalTo(operand),
    };
}

private func readPartial(text: String, word: String): PartialVersion {
    const partial = PartialVersion.tryParse(text.removePrefix("v"));
    if (partial == null) { throw new VersionError(`"${word}" is no version constraint`); }
    return partial;
}

/// A whole version means itself, a part of one all that begin with it.
private func equalTo(operand: PartialVersion): List<Bound> {
    const count = operand.numbers.length;
    return count == 3 ? [new Bound(Comparison.Exactly, operand.lowest())] : keeping(operand, count);
}

/// `^`: all may change behind the first number that is not zero.
private func caret(operand: PartialVersion): List<Bound> {
    const leading = operand.numbers.indexWhere((number) => number != 0);
    return keeping(operand, leading < 0 ? operand.numbers.length : leading + 1);
}

/// The versions from one on that have the same first numbers, so many of them.
private func keeping(operand: PartialVersion, count: int): List<Bound> {
    const from = new Bound(Comparison.From, operand.lowest());
    return count == 0 ? [from] : [from, new Bound(Comparison.Below, operand.above(count))];
}

private func atMost(operand: PartialVersion): List<Bound> {
    return match (operand.numbers.length) {
        0 => [new Bound(Comparison.From, operand.lowest())],
        3 => [new Bound(Comparison.UpTo, operand.lowest())],
        _ => [new Bound(Comparison.Below, operand.above(operand.numbers.length))],
    };
}

/// Above `1.2` are the versions from 1.3.0 on; above everything there is nothing.
private func moreThan(operand: PartialVersion): List<Bound> {
    const count = operand.numbers.length;
    return match (count) {
        0 => [new Bound(Comparison.Below, new Version(0, 0, 0, ["0"]))],
        3 => [new Bound(Comparison.Above, operand.lowest())],
        _ => [new Bound(Comparison.From, operand.above(count).copy(preRelease: []))],
    };
}

private func hyphenRange(from: String, to: String): List<Bound> {
    const low = readPartial(from, `${from} - ${to}`);
    const high = readPartial(to, `${from} - ${to}`);
    return [new Bound(Comparison.From, low.lowest())].concat(atMost(high));
}
