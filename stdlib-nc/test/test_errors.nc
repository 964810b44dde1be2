class ShopError extends Error {
    const String item;
    constructor(item: String, cause: Error? = null) {
        super(8123, `no ${item} left`, cause, { "item": item });
        this.item = item;
    }
}

@test
func errorsCarryWhatTheySay() {
    const error = new ShopError("pasta", new Error(8001, "empty shelf"));
    assertEqual(error.code, 8123);
    assertEqual(`${error}`, "[8123] no pasta left");
    assertEqual(error.details.get("item"), "pasta");
    assertEqual(error.rootCause().code, 8001);
    assertEqual(error.chain().length, 2);
    assertEqual(new Error(message: "x").code, 3999);
}

@test
func catchByClass() {
    let seen = "";
    try {
        throw new ShopError("salt");
    } catch (e: ShopError) {
        seen = e.item;
    } finally {
        seen += "!";
    }
    assertEqual(seen, "salt!");
    try {
        try { throw new Error(8002, "other"); } catch (e: ShopError) { seen = "wrong"; }
    } catch (e) {
        seen = `${e.code}`;
    }
    assertEqual(seen, "8002");
}

@test
func errorsOfTheRuntimeAreErrors() {
    const error = assertThrows(() => [1][5]);
    assertEqual(error.code, 3102);
    assertEqual(error.details.get("index"), 5);
    assertTrue(error.trace.isNotEmpty());
}

@test
func assertionsShowBothSides() {
    const error = assertThrows(() => assertEqual("a", "b"), 3500);
    assertEqual(error.message, "expected \"b\", but found \"a\"");
    assertEqual(error.details.get("actual"), "\"a\"");
    assertEqual(
        assertThrows(() => assertTrue(false, "x")).message,
        "x: expected true, but found false",
    );
    assertEqual(
        assertThrows(() => assertThrows(() => 1)).message,
        "expected an error, but found none was thrown",
    );
    assertThrows(() => assertThrows(() => "x".toInt(), 3500), 3500);
    assertEqual(assertNotNull("a"), "a");
    assertThrows(() => assertNotNull(null), 3500);
    assertThrows(() => assertClose(1.0, 1.1), 3500);
    assertContains("noodle", "oo");
}

class Door implements Closeable {
    bool open = true;
    func close() { this.open = false; }
}

@test
func usingCloses() {
    const door = new Door();
    assertEqual(using(door, (d) => d.open), true);
    assertFalse(door.open);
    const second = new Door();
    assertThrows(() => using(second, (d) => throw new Error(8001, "no")), 8001);
    assertFalse(second.open);
}

@test
func valuesInGeneral() {
    assertEqual(typeName(1.5), "float");
    assertEqual(typeName(new Door()), "Door");
    assertTrue(compareValues("a", "b") < 0);
    assertEqual(compareValues(null, null), 0);
    assertThrows(() => compareValues(new Door(), new Door()), 3115);
    assertTrue(Time.nowMicros() <= Time.nowMicros());
}
