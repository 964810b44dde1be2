// Formats of bytes: written piece by piece, and read piece by piece with checks. Whole numbers have their most
// significant byte first unless `littleEndian` is true.

/// Bytes that grow at the end.
/// ```noodlecore
/// import noodlecore.binary
/// const out = new BytesBuilder();
/// out.addUint(258, 2).addText("hi").addVarint(300);
/// out.toBytes()  // => Bytes(01 02 68 69 ac 02)
/// ```
class BytesBuilder {
    /// At least as long as what is written; doubled when it is full.
    private Bytes space = new Bytes(32);
    private int used = 0;

    /// How many bytes there are so far.
    /// ```noodlecore
    /// new BytesBuilder().addByte(1).length()  // => 1
    /// ```
    func length(): int { return this.used; }

    /// Adds one byte; the value is taken modulo 256.
    /// ```noodlecore
    /// new BytesBuilder().addByte(257).toBytes()  // => Bytes(01)
    /// ```
    func addByte(value: int): BytesBuilder {
        const place = this.claim(1);
        this.space.set(place, value);
        return this;
    }

    /// Adds other bytes.
    /// ```noodlecore
    /// new BytesBuilder().add(Bytes.of([1, 2])).toBytes()  // => Bytes(01 02)
    /// ```
    func add(bytes: Bytes): BytesBuilder {
        const place = this.claim(bytes.length);
        this.space.setAll(place, bytes);
        return this;
    }

    /// Adds a text in UTF-8.
    /// ```noodlecore
    /// new BytesBuilder().addText("é").toBytes()  // => Bytes(c3 a9)
    /// ```
    func addText(text: String): BytesBuilder { return this.add(text.toBytes()); }

    /// Adds the low bytes of a whole number, from 1 to 8 of them: with or without sign.
    /// ```noodlecore
    /// new BytesBuilder().addUint(1, 4).addUint(1, 2, true).toBytes()  // => Bytes(00 00 00 01 01 00)
    /// ```
    func addUint(value: int, size: int, littleEndian: bool = false): BytesBuilder {
        const place = this.claim(size);
        this.space.writeInt(place, size, value, littleEndian);
        return this;
    }

    /// Adds a float as 4 or 8 bytes.
    /// ```noodlecore
    /// new BytesBuilder().addFloat(1.5, 4).toBytes()  // => Bytes(3f c0 00 00)
    /// ```
    func addFloat(value: float, size: int, littleEndian: bool = false): BytesBuilder {
        const place = this.claim(size);
        this.space.writeFloat(place, size, value, littleEndian);
        return this;
    }

    /// Adds a whole number without sign in as few bytes as it needs, seven bits in each, the low ones first (LEB128, as in Protocol
    /// Buffers and WebAssembly). A negative number takes ten bytes.
    /// ```noodlecore
    /// new BytesBuilder().addVarint(127).addVarint(128).toBytes()  // => Bytes(7f 80 01)
    /// ```
    func addVarint(value: int): BytesBuilder {
        let rest = value;
        while (rest < 0 || rest > 127) {
            this.addByte(rest & 127 | 128);
            rest = rest >>> 7;
        }
        return this.addByte(rest);
    }

    /// Adds the length of some bytes as a varint, and then the bytes.
    /// ```noodlecore
    /// new BytesBuilder().addSized("hi".toBytes()).toBytes()  // => Bytes(02 68 69)
    /// ```
    func addSized(bytes: Bytes): BytesBuilder { return this.addVarint(bytes.length).add(bytes); }

    /// A copy of the bytes so far.
    /// ```noodlecore
    /// new BytesBuilder().addByte(7).toBytes()  // => Bytes(07)
    /// ```
    func toBytes(): Bytes { return this.space.slice(0, this.used); }

    /// Takes everything out.
    /// ```noodlecore
    /// const out = new BytesBuilder().addByte(7);
    /// out.clear();
    /// out.length()  // => 0
    /// ```
    func clear() { this.used = 0; }

    /// Room for so many bytes more, perhaps in a larger `space`; gives where it begins.
    private func claim(count: int): int {
        const start = this.used;
        if (start + count > this.space.length) {
            const larger = new Bytes((start + count).max(this.space.length * 2));
            larger.setAll(0, this.space);
            this.space = larger;
        }
        this.used += count;
        return start;
    }
}

/// Reads bytes from the front to the back. Where fewer are left than are asked for, there is an error [3513] that says where.
/// ```noodlecore
/// import noodlecore.binary
/// const input = new BytesReader(Bytes.fromHex("0102 6869 ac02")!);
/// input.readUint(2)   // => 258
/// input.readText(2)   // => hi
/// input.readVarint()  // => 300
/// input.isAtEnd()     // => true
/// ```
class BytesReader {
    private const Bytes bytes;
    private int at = 0;

    constructor(this.bytes) {}

    /// Where the next byte stands.
    /// ```noodlecore
    /// const input = new BytesReader(Bytes.of([1, 2]));
    /// input.readByte();
    /// input.position()  // => 1
    /// ```
    func position(): int { return this.at; }

    /// How many bytes are left.
    /// ```noodlecore
    /// new BytesReader(Bytes.of([1, 2])).left()  // => 2
    /// ```
    func left(): int { return this.bytes.length - this.at; }

    /// Whether everything was read.
    /// ```noodlecore
    /// new BytesReader(new Bytes()).isAtEnd()  // => true
    /// ```
    func isAtEnd(): bool { return this.left() == 0; }

    /// One byte, from 0 to 255.
    /// ```noodlecore
    /// new BytesReader(Bytes.of([255])).readByte()  // => 255
    /// ```
    func readByte(): int { return this.bytes[this.take(1)]; }

    /// A copy of so many bytes.
    /// ```noodlecore
    /// new BytesReader(Bytes.of([1, 2, 3])).read(2)  // => Bytes(01 02)
    /// ```
    func read(count: int): Bytes {
        const start = this.take(count);
        return this.bytes.slice(start, start + count);
    }

    /// The text that so many bytes are in UTF-8; an error [3513] where they are not.
    /// ```noodlecore
    /// new BytesReader("hi".toBytes()).readText(2)  // => hi
    /// ```
    func readText(count: int): String {
        const start = this.at;
        const text = this.read(count).toTextOrNull();
        if (text == null) { throw new Error(3513, `the ${count} bytes at ${start} are not UTF-8`); }
        return text;
    }

    /// A whole number without sign of 1 to 8 bytes.
    /// ```noodlecore
    /// new BytesReader(Bytes.of([1, 2])).readUint(2)  // => 258
    /// ```
    func readUint(size: int, littleEndian: bool = false): int {
        return this.bytes.readUint(this.take(size), size, littleEndian);
    }

    /// A whole number with sign of 1 to 8 bytes.
    /// ```noodlecore
    /// new BytesReader(Bytes.of([255, 254])).readInt(2)  // => -2
    /// ```
    func readInt(size: int, littleEndian: bool = false): int {
        return this.bytes.readInt(this.take(size), size, littleEndian);
    }

    /// A float of 4 or 8 bytes.
    /// ```noodlecore
    /// new BytesReader(Bytes.of([63, 192, 0, 0])).readFloat(4)  // => 1.5
    /// ```
    func readFloat(size: int, littleEndian: bool = false): float {
        return this.bytes.readFloat(this.take(size), size, littleEndian);
    }

    /// A whole number as `BytesBuilder.addVarint` writes it; an error [3513] where it is longer than 64 bits.
    /// ```noodlecore
    /// new BytesReader(Bytes.of([0xac, 0x02])).readVarint()  // => 300
    /// ```
    func readVarint(): int {
        const start = this.at;
        let value = 0;
        for (shift in (0..64).step(7)) {
            const byte = this.readByte();
            value = value | (byte & 127) << shift;
            if (byte < 128) { return value; }
        }
        throw new Error(3513, `the varint at ${start} is longer than 64 bits`);
    }

    /// Bytes as `BytesBuilder.addSized` writes them.
    /// ```noodlecore
    /// new BytesReader(Bytes.of([2, 8, 9, 7])).readSized()  // => Bytes(08 09)
    /// ```
    func readSized(): Bytes { return this.read(this.readVarint()); }

    /// Goes past so many bytes.
    /// ```noodlecore
    /// const input = new BytesReader(Bytes.of([1, 2, 3]));
    /// input.skip(2);
    /// input.readByte()  // => 3
    /// ```
    func skip(count: int) { this.take(count); }

    /// Where so many bytes begin, which count as read from now on.
    private func take(count: int): int {
        if (count < 0 || count > this.left()) {
            throw new Error(
                3513,
                `${count} bytes were asked for at ${this.at}, and there are ${this.left()} left`,
            );
        }
        const start = this.at;
        this.at += count;
        return start;
    }
}
