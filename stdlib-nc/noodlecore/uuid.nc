// Universally unique identifiers, RFC 9562.

import noodlecore.random

/// 128 bits that name something, unlike any other name.
/// ```noodlecore
/// import noodlecore.uuid
/// const id = Uuid.parse("123e4567-e89b-42d3-a456-426614174000");
/// id.version()  // => 4
/// Uuid.parseOrNull("no")  // => null
/// ```
record Uuid(text: String) implements Comparable<Uuid> {
    /// Random, from the operating system, or from `random` where it is to be repeatable.
    /// ```noodlecore
    /// import noodlecore.uuid
    /// import noodlecore.random
    /// Uuid.v4(new Random(1)) == Uuid.v4(new Random(1))  // => true
    /// ```
    static func v4(random: Random? = null): Uuid {
        return fromBytes(random == null ? SecureRandom.bytes(16) : random.bytes(16), 4);
    }

    /// Beginning with the time, so that later ones sort behind earlier ones.
    /// ```noodlecore
    /// import noodlecore.uuid
    /// import noodlecore.random
    /// Uuid.v7(1000, new Random(1)) < Uuid.v7(2000, new Random(1))  // => true
    /// ```
    static func v7(epochMillis: int, random: Random? = null): Uuid {
        const bytes = random == null ? SecureRandom.bytes(16) : random.bytes(16);
        bytes.writeInt(0, 6, epochMillis);
        return fromBytes(bytes, 7);
    }

    /// All zeros.
    /// ```noodlecore
    /// Uuid.zero()  // => 00000000-0000-0000-0000-000000000000
    /// ```
    static func zero(): Uuid { return new Uuid("00000000-0000-0000-0000-000000000000"); }

    /// An error [3501] where the text is no UUID.
    /// ```noodlecore
    /// Uuid.parse("123e4567-e89b-42d3-a456-426614174000").version()  // => 4
    /// ```
    static func parse(text: String): Uuid {
        const value = Uuid.parseOrNull(text);
        if (value == null) { throw new Error(3501, `${text.quoted()} is no UUID`); }
        return value;
    }

    /// The UUID that a text is, or null.
    /// ```noodlecore
    /// Uuid.parseOrNull("no")  // => null
    /// ```
    static func parseOrNull(text: String): Uuid? {
        const lengths = text.split("-").map((part) => part.length);
        const bytes = Bytes.fromHex(text.replace("-", ""));
        if (lengths != [8, 4, 4, 4, 12] || bytes == null || bytes.length != 16) { return null; }
        return new Uuid(text.toLowerCase());
    }

    /// 4 for random ones, 7 for those that begin with the time.
    /// ```noodlecore
    /// Uuid.parse("123e4567-e89b-42d3-a456-426614174000").version()  // => 4
    /// ```
    func version(): int { return this.text.substring(14, 15).toInt(16); }

    /// The 16 bytes.
    /// ```noodlecore
    /// Uuid.parse("123e4567-e89b-42d3-a456-426614174000").toBytes().length  // => 16
    /// ```
    func toBytes(): Bytes { return Bytes.fromHex(this.text.replace("-", ""))!; }

    /// The order of the texts; version 7 sorts by time.
    /// ```noodlecore
    /// Uuid.zero() < Uuid.parse("123e4567-e89b-42d3-a456-426614174000")  // => true
    /// ```
    func compareTo(other: Uuid): int { return this.text.compareTo(other.text); }

    /// The usual form, in small letters.
    /// ```noodlecore
    /// Uuid.parse("123e4567-e89b-42d3-a456-426614174000").toString().take(8)  // => 123e4567
    /// ```
    func toString(): String { return this.text; }
}

private func fromBytes(bytes: Bytes, version: int): Uuid {
    bytes.set(6, bytes.get(6) & 15 | version << 4);
    bytes.set(8, bytes.get(8) & 63 | 128);
    const hex = bytes.toHex();
    const ends = [0, 8, 12, 16, 20, 32];
    return new Uuid(ends.zipWithNext((from, to) => hex.substring(from, to)).join("-"));
}
