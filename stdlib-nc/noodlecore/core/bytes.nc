/// A run of bytes with a fixed length. `slice` copies, `view` shares.
extern class Bytes implements Iterable<int> {
    /// How many bytes there are.
    /// ```noodlecore
    /// new Bytes(4).length  // => 4
    /// ```
    extern const int length;

    /// So many bytes, all 0.
    extern constructor(length: int = 0);

    /// The bytes with these values; each is taken modulo 256.
    /// ```noodlecore
    /// Bytes.of([1, 2, 255])  // => Bytes(01 02 ff)
    /// ```
    static extern func of(values: List<int>): Bytes;

    /// The bytes of a text in UTF-8.
    /// ```noodlecore
    /// Bytes.fromText("é")  // => Bytes(c3 a9)
    /// ```
    static func fromText(text: String): Bytes { return text.toBytes(); }

    /// The bytes that hexadecimal digits say, or null where they are not such. White space between bytes is allowed.
    /// ```noodlecore
    /// Bytes.fromHex("01ff")  // => Bytes(01 ff)
    /// Bytes.fromHex("0x")    // => null
    /// ```
    static extern func fromHex(text: String): Bytes?;

    /// The bytes that base64 says, with the usual or the URL alphabet, or null where it is not base64.
    /// ```noodlecore
    /// Bytes.fromBase64("AQI=")  // => Bytes(01 02)
    /// ```
    static extern func fromBase64(text: String): Bytes?;

    /// Several runs as one.
    /// ```noodlecore
    /// Bytes.concat([Bytes.of([1]), Bytes.of([2])])  // => Bytes(01 02)
    /// ```
    static extern func concat(parts: List<Bytes>): Bytes;

    // ---- bytes and parts

    /// The byte at a position, from 0 to 255; an error outside.
    /// ```noodlecore
    /// Bytes.of([7, 8]).get(1)  // => 8
    /// ```
    extern func get(index: int): int;

    /// Puts a byte at a position; the value is taken modulo 256.
    /// ```noodlecore
    /// const b = new Bytes(2);
    /// b.set(0, 257);
    /// b  // => Bytes(01 00)
    /// ```
    extern func set(index: int, value: int);

    /// A copy of the bytes from one position up to another. Below zero they count from the end.
    /// ```noodlecore
    /// Bytes.of([1, 2, 3]).slice(1)   // => Bytes(02 03)
    /// Bytes.of([1, 2, 3]).slice(-1)  // => Bytes(03)
    /// ```
    extern func slice(from: int = 0, to: int? = null): Bytes;

    /// The bytes from one position up to another, shared: a change here is a change there.
    /// ```noodlecore
    /// const b = Bytes.of([1, 2, 3]);
    /// b.view(1).set(0, 9);
    /// b  // => Bytes(01 09 03)
    /// ```
    extern func view(from: int, to: int? = null): Bytes;

    /// A copy of all bytes.
    /// ```noodlecore
    /// Bytes.of([1]).copy()  // => Bytes(01)
    /// ```
    func copy(): Bytes { return this.slice(0); }

    /// Puts other bytes in from a position on; an error where they do not fit.
    /// ```noodlecore
    /// const b = new Bytes(3);
    /// b.setAll(1, Bytes.of([5, 6]));
    /// b  // => Bytes(00 05 06)
    /// ```
    extern func setAll(index: int, bytes: Bytes);

    /// Puts one value at every position, or at those of a range.
    /// ```noodlecore
    /// const b = new Bytes(2);
    /// b.fill(7);
    /// b  // => Bytes(07 07)
    /// ```
    extern func fill(value: int, from: int = 0, to: int? = null);

    /// The first position of a byte from `from` on, or -1.
    /// ```noodlecore
    /// Bytes.of([1, 2]).indexOf(2)  // => 1
    /// ```
    extern func indexOf(value: int, from: int = 0): int;

    /// The first position of a run of bytes from `from` on, or -1.
    /// ```noodlecore
    /// Bytes.of([1, 2, 3]).indexOfBytes(Bytes.of([2, 3]))  // => 1
    /// ```
    func indexOfBytes(part: Bytes, from: int = 0): int {
        for (let i = from.max(0); i + part.length <= this.length; i++) {
            if (this.matchesAt(i, part)) { return i; }
        }
        return -1;
    }

    /// Whether the bytes begin with others.
    /// ```noodlecore
    /// Bytes.of([1, 2, 3]).startsWith(Bytes.of([1, 2]))  // => true
    /// ```
    func startsWith(prefix: Bytes): bool { return this.matchesAt(0, prefix); }

    /// Whether the bytes end with others.
    /// ```noodlecore
    /// Bytes.of([1, 2, 3]).endsWith(Bytes.of([2, 3]))  // => true
    /// ```
    func endsWith(suffix: Bytes): bool {
        return this.matchesAt(this.length - suffix.length, suffix);
    }

    private func matchesAt(index: int, part: Bytes): bool {
        if (index < 0 || index + part.length > this.length) { return false; }
        for (let i = 0; i < part.length; i++) { if (this[index + i] != part[i]) { return false; } }
        return true;
    }

    /// Whether there are no bytes.
    /// ```noodlecore
    /// new Bytes().isEmpty()  // => true
    /// ```
    func isEmpty(): bool { return this.length == 0; }

    /// Whether there are bytes.
    /// ```noodlecore
    /// Bytes.of([1]).isNotEmpty()  // => true
    /// ```
    func isNotEmpty(): bool { return this.length != 0; }

    /// The bytes as a List of ints.
    /// ```noodlecore
    /// Bytes.of([1, 2]).toList()  // => [1, 2]
    /// ```
    extern func toList(): List<int>;

    /// Walks over the bytes.
    /// ```noodlecore
    /// Bytes.of([5]).iterator().next()  // => 5
    /// ```
    func iterator(): Iterator<int> { return new BytesIterator(this); }

    /// The order by bytes: negative, 0 or positive.
    /// ```noodlecore
    /// Bytes.of([1]).compareTo(Bytes.of([2]))  // => -1
    /// ```
    extern func compareTo(other: Bytes): int;

    // ---- text

    /// The text that the bytes are in UTF-8, or null where they are not UTF-8.
    /// ```noodlecore
    /// Bytes.of([104, 105]).toTextOrNull()  // => hi
    /// Bytes.of([255]).toTextOrNull()       // => null
    /// ```
    extern func toTextOrNull(): String?;

    /// The text that the bytes are in UTF-8; what is not UTF-8 becomes U+FFFD.
    /// ```noodlecore
    /// Bytes.of([104, 105]).toText()  // => hi
    /// ```
    extern func toText(): String;

    /// Two hexadecimal digits for each byte.
    /// ```noodlecore
    /// Bytes.of([1, 255]).toHex()  // => 01ff
    /// ```
    extern func toHex(): String;

    /// Base64, with padding.
    /// ```noodlecore
    /// Bytes.of([1, 2]).toBase64()  // => AQI=
    /// ```
    extern func toBase64(): String;

    /// Base64 with the alphabet for URLs and without padding.
    /// ```noodlecore
    /// Bytes.of([255, 254]).toBase64Url()  // => __4
    /// ```
    extern func toBase64Url(): String;

    // ---- numbers; the most significant byte comes first unless `littleEndian` is true

    /// A whole number without sign from 1 to 8 bytes.
    /// ```noodlecore
    /// Bytes.of([1, 2]).readUint(0, 2)        // => 258
    /// Bytes.of([1, 2]).readUint(0, 2, true)  // => 513
    /// ```
    extern func readUint(index: int, size: int, littleEndian: bool = false): int;

    /// A whole number with sign from 1 to 8 bytes.
    /// ```noodlecore
    /// Bytes.of([255, 254]).readInt(0, 2)  // => -2
    /// ```
    extern func readInt(index: int, size: int, littleEndian: bool = false): int;

    /// Writes the low bytes of a whole number, from 1 to 8 of them.
    /// ```noodlecore
    /// const b = new Bytes(2);
    /// b.writeInt(0, 2, 258);
    /// b  // => Bytes(01 02)
    /// ```
    extern func writeInt(index: int, size: int, value: int, littleEndian: bool = false);

    /// A float of 4 or 8 bytes.
    /// ```noodlecore
    /// Bytes.of([63, 192, 0, 0]).readFloat(0, 4)  // => 1.5
    /// ```
    extern func readFloat(index: int, size: int, littleEndian: bool = false): float;

    /// Writes a float as 4 or 8 bytes.
    /// ```noodlecore
    /// const b = new Bytes(4);
    /// b.writeFloat(0, 4, 1.5);
    /// b  // => Bytes(3f c0 00 00)
    /// ```
    extern func writeFloat(index: int, size: int, value: float, littleEndian: bool = false);
}

private class BytesIterator implements Iterator<int> {
    private const Bytes bytes;
    private int index = 0;

    constructor(this.bytes) {}

    func hasNext(): bool { return this.index < this.bytes.length; }

    func next(): int {
        const value = this.bytes.get(this.index);
        this.index += 1;
        return value;
    }
}
