// Versions and what of them is accepted, by Semantic Versioning 2.0.0 and npm's notation for ranges.

/// Text that is no version or no constraint.
class VersionError extends Error {
    constructor(message: String) { super(5201, message); }
}

/// ```noodlecore
/// import noodlecore.modules.version
/// Version.parse("1.10.0") > Version.parse("1.9.3")  // => true
/// Version.parse("1.0.0-rc.1") < Version.parse("1.0.0")  // => true
/// ```
record Version(
    major: int,
    minor: int,
    patch: int,
    preRelease: List<String> = [],
) implements Comparable<Version> {
    /// Reads `1.2.3`, `1.2.3-rc.1`, `1.2.3+build`; throws [5201] for anything else.
    static func parse(text: String): Version {
        const version = Version.tryParse(text);
        if (version == null) {
            throw new VersionError(`"${text}" is no version: MAJOR.MINOR.PATCH is needed, such as 1.4.0`);
        }
        return version;
    }

    static func tryParse(text: String): Version? {
        const core = text.split("+")[0];
        const dash = core.indexOf("-");
        const numbers = (dash < 0 ? core : core.substring(0, dash))
            .split(".")
            .map((part) => wholeNumber(part));
        if (numbers.length != 3 || numbers.any((n) => n < 0)) { return null; }
        const preRelease: List<String> = dash < 0 ? [] : core.substring(dash + 1).split(".");
        if (preRelease.any((part) => part.isEmpty())) { return null; }
        return new Version(numbers[0], numbers[1], numbers[2], preRelease);
    }

    func compareTo(other: Version): int {
        if (this.major != other.major) { return this.major.compareTo(other.major); }
        if (this.minor != other.minor) { return this.minor.compareTo(other.minor); }
        if (this.patch != other.patch) { return this.patch.compareTo(other.patch); }
        return comparePreReleases(this.preRelease, other.preRelease);
    }

    func isPreRelease(): bool { return this.preRelease.isNotEmpty(); }

    func toString(): String {
        const core = `${this.major}.${this.minor}.${this.patch}`;
        return this.isPreRelease() ? core + "-" + this.preRelease.join(".") : core;
    }
}

/// -1 for text that is no plain number (leading zeros are refused, as by the standard).
private func wholeNumber(text: String): int {
    if (text.isEmpty() || text.length > 9 || (text.length > 1 && text.startsWith("0"))) {
        return -1;
    }
    for (i in 0..text.length) {
        const unit = text.charCodeAt(i);
        if (unit < c'0' || unit > c'9') { return -1; }
    }
    return text.toInt();
}

/// Section 11 of the standard: a release is above its pre-releases; numbers by value and below words.
private func comparePreReleases(a: List<String>, b: List<String>): int {
    if (a.isEmpty() || b.isEmpty()) { return b.length.compareTo(0) - a.length.compareTo(0); }
    for (i in 0..Math.min(a.length, b.length)) {
        const left = wholeNumber(a[i]);
        const right = wholeNumber(b[i]);
        let order = 0;
        if (left >= 0 && right >= 0) {
            order = left.compareTo(right);
        } else if (left >= 0) {
            order = -1;
        } else if (right >= 0) {
            order = 1;
        } else {
            order = a[i].compareTo(b[i]);
        }
        if (order != 0) { return order; }
    }
    return a.length.compareTo(b.length);
}

/// From `low` up to, without it, `high`; null is no end on that side.
private class VersionRange {
    const Version? low;
    const Version? high;
    const bool highIncluded;
    constructor(this.low, this.high, this.highIncluded) {}

    func contains(version: Version): bool {
        const low = this.low;
        if (low != null && version < low) { return false; }
        const high = this.high;
        if (high == null) { return true; }
        return this.highIncluded ? version <= high : version < high;
    }

    /// Pre-releases are only meant where an end of the range names one of the same version.
    func names(version: Version): bool {
        return VersionRange.sameCore(this.low, version) ||
            VersionRange.sameCore(this.high, version);
    }

    private static func sameCore(end: Version?, version: Version): bool {
        if (end == null) { return false; }
        return end.isPreRelease() &&
            end.major == version.major &&
            end.minor == version.minor &&
            end.patch == version.patch;
    }
}

/// What versions are accepted: `1.2.3`, `^1.2.0`, `~1.2.0`, `>=1.0.0 <2.0.0`, `1.x`, `*`, and alternatives with `||`.
/// ```noodlecore
/// import noodlecore.modules.version
/// new VersionConstraint("^1.2.0").satisfies("1.9.1")  // => true
/// new VersionConstraint("^1.2.0").satisfies("2.0.0")  // => false
/// new VersionConstraint("~1.2.0 || >=3.0.0").satisfies("1.2.9")  // => true
/// ```
class VersionConstraint {
    const String text;
    /// Any of these: each a list of ranges that must all hold.
    private List<List<VersionRange>> alternatives = [];

    constructor(text: String) {
        this.text = text;
        for (alternative in text.split("||")) {
            const ranges = new List<VersionRange>();
            for (word in alternative.trim().split(" ")) {
                if (word.isNotEmpty()) { ranges.add(parseRange(word)); }
            }
            if (ranges.isEmpty()) { ranges.add(new VersionRange(null, null, false)); }
            this.alternatives.add(ranges);
        }
    }

    func satisfies(version: String): bool { return this.accepts(Version.parse(version)); }

    func accepts(version: Version): bool {
        return this.alternatives.any(
            (ranges) => ranges.all((range) => range.contains(version)) &&
                (!version.isPreRelease() || ranges.any((range) => range.names(version))),
        );
    }

    /// Below zero when `v1` is older than `v2`, zero when they are equal.
    func compareVersions(v1: String, v2: String): int {
        return Version.parse(v1).compareTo(Version.parse(v2));
    }

    func toString(): String { return this.text; }
}

private func parseRange(word: String): VersionRange {
    if (word.startsWith(">=")) {
        return new VersionRange(Version.parse(word.substring(2)), null, false);
    }
    if (word.startsWith("<=")) {
        return new VersionRange(null, Version.parse(word.substring(2)), true);
    }
    if (word.startsWith(">")) { return above(Version.parse(word.substring(1))); }
    if (word.startsWith("<")) {
        return new VersionRange(null, Version.parse(word.substring(1)), false);
    }
    if (word.startsWith("^")) { return caret(Version.parse(word.substring(1))); }
    if (word.startsWith("~")) { return tilde(Version.parse(word.substring(1))); }
    if (word == "*" || word == "x") { return new VersionRange(null, null, false); }
    if (word.endsWith(".x") || word.endsWith(".*")) { return wildcard(word); }
    const exact = Version.parse(word.startsWith("=") ? word.substring(1) : word);
    return new VersionRange(exact, exact, true);
}

/// The next version after one: a pre-release `-0` below the next patch would be in between, and nobody publishes it.
private func above(version: Version): VersionRange {
    const next =
        version.isPreRelease()
            ? version.copy(preRelease: version.preRelease.concat(["0"]))
            : new Version(version.major, version.minor, version.patch + 1);
    return new VersionRange(next, null, false);
}

private func caret(low: Version): VersionRange {
    let high = new Version(low.major + 1, 0, 0);
    if (low.major == 0) {
        high = low.minor == 0 ? new Version(0, 0, low.patch + 1) : new Version(0, low.minor + 1, 0);
    }
    return new VersionRange(low, high, false);
}

private func tilde(low: Version): VersionRange {
    return new VersionRange(low, new Version(low.major, low.minor + 1, 0), false);
}

private func wildcard(word: String): VersionRange {
    const parts = word
        .split(".")
        .filter((part) => part != "x" && part != "*")
        .map((part) => wholeNumber(part));
    if (parts.isEmpty() || parts.length > 2 || parts.any((n) => n < 0)) {
        throw new VersionError(`"${word}" is no version constraint`);
    }
    if (parts.length == 1) {
        return new VersionRange(
            new Version(parts[0], 0, 0),
            new Version(parts[0] + 1, 0, 0),
            false,
        );
    }
    return new VersionRange(
        new Version(parts[0], parts[1], 0),
        new Version(parts[0], parts[1] + 1, 0),
        false,
    );
}
