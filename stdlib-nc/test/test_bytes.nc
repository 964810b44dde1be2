@test
func bytesAreNumbersFrom0To255() {
    const b = new Bytes(3);
    b.set(0, 300);
    b.set(1, -1);
    b[2] = 7;
    assertEqual(b.toList(), [44, 255, 7]);
    assertEqual(b[1], 255);
    assertThrows(() => b.get(3), 3102);
    assertThrows(() => new Bytes(-1), 3111);
    assertEqual(`${b}`, "Bytes(2c ff 07)");
}

@test
func viewsShareAndSlicesCopy() {
    const b = Bytes.of([1, 2, 3, 4]);
    const view = b.view(1, 3);
    const slice = b.slice(1, 3);
    b.set(1, 9);
    assertEqual(view.get(0), 9);
    assertEqual(slice.get(0), 2);
    b.setAll(2, Bytes.of([7, 8]));
    assertEqual(b.toList(), [1, 9, 7, 8]);
    assertThrows(() => b.setAll(3, Bytes.of([7, 8])), 3110);
    b.fill(0, 1);
    assertEqual(b, Bytes.of([1, 0, 0, 0]));
}

@test
func texts() {
    assertEqual("é😀".toBytes().toHex(), "c3a9f09f9880");
    assertEqual(Bytes.fromHex("C3 A9")!.toText(), "é");
    assertNull(Bytes.fromHex("abc"));
    assertNull(Bytes.of([0xff]).toTextOrNull());
    assertEqual(Bytes.of([0xff]).toText(), "\uFFFD");
    for (n in 0..5) {
        const b = Bytes.of((0..n).toList());
        assertEqual(Bytes.fromBase64(b.toBase64()), b);
        assertEqual(Bytes.fromBase64(b.toBase64Url()), b);
    }
    assertNull(Bytes.fromBase64("a"));
    assertNull(Bytes.fromBase64("a*=="));
}

@test
func numbersInBothOrders() {
    const b = new Bytes(8);
    b.writeInt(0, 4, -2);
    assertEqual(b.toHex(), "fffffffe00000000");
    assertEqual(b.readInt(0, 4), -2);
    assertEqual(b.readUint(0, 4), 4294967294);
    b.writeInt(0, 4, 1, true);
    assertEqual(b.readUint(0, 4, true), 1);
    assertEqual(b.readUint(0, 4), 16777216);
    b.writeInt(0, 8, int.MIN);
    assertEqual(b.readInt(0, 8), int.MIN);
    b.writeFloat(0, 8, Math.PI);
    assertEqual(b.readFloat(0, 8), Math.PI);
    b.writeFloat(4, 4, 0.5, true);
    assertEqual(b.readFloat(4, 4, true), 0.5);
    assertThrows(() => b.readInt(5, 4), 3110);
    assertThrows(() => b.readInt(0, 9), 3113);
}

@test
func equalityAndOrder() {
    assertEqual(Bytes.of([1, 2]), Bytes.of([1, 2]));
    assertNotEqual(Bytes.of([1, 2]), Bytes.of([1]));
    assertTrue(Bytes.of([1]).compareTo(Bytes.of([1, 0])) < 0);
    assertEqual(Bytes.of([1]).hashCode(), Bytes.of([1]).hashCode());
    let sum = 0;
    for (byte in Bytes.of([1, 2, 3])) { sum += byte; }
    assertEqual(sum, 6);
    assertEqual(Bytes.concat([Bytes.of([1]), new Bytes(), Bytes.of([2])]).toList(), [1, 2]);
}
