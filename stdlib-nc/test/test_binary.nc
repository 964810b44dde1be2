import noodlecore.binary
import noodlecore.random

@test
func whatIsWrittenIsRead() {
    const random = new Random(8);
    for (round in 0..200) {
        const out = new BytesBuilder();
        const values = List.generate(
            random.between(0, 20),
            (i) => random.between(int.MIN, int.MAX) >> random.nextInt(64),
        );
        for (value in values) {
            out
                .addVarint(value)
                .addUint(value, 8)
                .addUint(value, 8, true)
                .addByte(value)
                .addSized(`${value}`.toBytes());
        }
        const input = new BytesReader(out.toBytes());
        for (value in values) {
            assertEqual(input.readVarint(), value);
            assertEqual(input.readInt(8), value);
            assertEqual(input.readInt(8, true), value);
            assertEqual(input.readByte(), value & 255);
            assertEqual(input.readSized().toText(), `${value}`);
        }
        assertTrue(input.isAtEnd());
        assertEqual(input.position(), out.length());
    }
}

@test
func varintsTakeAsFewBytesAsTheyNeed() {
    const sizes = { 0: 1, 127: 1, 128: 2, 16383: 2, 16384: 3, 4294967295: 5, -1: 10 };
    for (value, size in sizes) {
        const bytes = new BytesBuilder().addVarint(value).toBytes();
        assertEqual(bytes.length, size, `${value}`);
        assertEqual(new BytesReader(bytes).readVarint(), value);
    }
    assertEqual(
        assertThrows(
            () => { new BytesReader(Bytes.of(List.filled(11, 255))).readVarint(); },
            3513,
        ).message,
        "the varint at 0 is longer than 64 bits",
    );
}

@test
func floatsAndSigns() {
    const input = new BytesReader(
        new BytesBuilder()
            .addFloat(1.5, 4)
            .addFloat(-0.1, 8, true)
            .addUint(-2, 2)
            .addUint(-2, 2)
            .toBytes(),
    );
    assertEqual([input.readFloat(4), input.readFloat(8, true)], [1.5, -0.1]);
    assertEqual([input.readInt(2), input.readUint(2)], [-2, 65534]);
}

@test
func bytesThatEndEarlyAreTold() {
    const input = new BytesReader(Bytes.of([1, 2, 3]));
    input.skip(1);
    assertEqual(
        assertThrows(() => { input.readUint(4); }, 3513).message,
        "4 bytes were asked for at 1, and there are 2 left",
    );
    assertThrows(() => { input.read(-1); }, 3513);
    assertThrows(() => { input.skip(3); }, 3513);
    assertEqual(input.position(), 1, "nothing was taken");
    assertEqual(input.left(), 2);
    assertEqual(
        assertThrows(() => { new BytesReader(Bytes.of([255])).readText(1); }, 3513).message,
        "the 1 bytes at 0 are not UTF-8",
    );
    assertThrows(() => { new BytesReader(Bytes.of([100, 1])).readSized(); }, 3513);
}

@test
func buildersGrow() {
    const out = new BytesBuilder();
    for (i in 0..1000) { out.addByte(i); }
    out.add(new Bytes(5000)).addText("é");
    assertEqual(out.length(), 6002);
    const bytes = out.toBytes();
    assertEqual([bytes[999], bytes[1000], bytes[6001]], [231, 0, 0xa9]);
    out.clear();
    assertEqual(out.addByte(7).toBytes(), Bytes.of([7]));
}

@test
func partsOfBytes() {
    const bytes = Bytes.of([1, 2, 3, 2, 3]);
    assertEqual(
        [
            bytes.indexOfBytes(Bytes.of([2, 3])),
            bytes.indexOfBytes(Bytes.of([2, 3]), 2),
            bytes.indexOfBytes(Bytes.of([3, 1])),
            bytes.indexOfBytes(new Bytes()),
        ],
        [1, 3, -1, 0],
    );
    assertTrue(
        bytes.startsWith(Bytes.of([1, 2])) &&
            bytes.startsWith(new Bytes()) &&
            bytes.endsWith(bytes),
    );
    assertFalse(bytes.startsWith(Bytes.of([1, 3])) || bytes.endsWith(Bytes.of([9, 1, 2, 3, 2, 3])));
    assertTrue(bytes.isNotEmpty() && new Bytes().isEmpty());
}
