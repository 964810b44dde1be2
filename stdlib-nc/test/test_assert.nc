// What failing tests say.

func said(body: () => void): String { return assertThrows(body, 3500).message; }

@test
func eachAssertionSaysWhatItFound() {
    assertEqual(
        said(() => assert(false)),
        "the condition does not hold: expected true, but found false",
    );
    assertEqual(said(() => assertTrue(1 > 2, "order")), "order: expected true, but found false");
    assertEqual(said(() => assertFalse(true)), "expected false, but found true");
    assertEqual(said(() => assertEqual("1", 1)), "expected 1, but found \"1\"");
    assertEqual(
        said(() => assertNotEqual("a", "a")),
        "expected anything but \"a\", but found \"a\"",
    );
    assertEqual(said(() => assertNull([1])), "expected null, but found [1]");
    assertEqual(
        said(() => { assertNotNull("".firstOrNull()); }),
        "expected a value, but found null",
    );
    assertEqual(
        said(() => assertClose(1.0, 1.1, 0.01)),
        "expected 1.1, give or take 0.01, but found 1.0",
    );
    assertEqual(
        said(() => assertContains("noodle", "x")),
        "expected a text with \"x\" in it, but found \"noodle\"",
    );
    assertEqual(
        said(() => { assertThrows(() => {}); }),
        "expected an error, but found none was thrown",
    );
    assertEqual(
        said(() => { assertThrows(() => throw new Error(8001, "no"), 8002); }),
        "expected an error [8002], but found [8001] no",
    );
    assertContains(said(() => assertEqual("x".repeat(50), "y".repeat(50))), "expected\n  \"yyy");
}

@test
func whatHoldsIsPassedOver() {
    assert(true);
    assertTrue(true);
    assertFalse(false);
    assertEqual([1], [1]);
    assertNotEqual(1, 2);
    assertNull(null);
    assertEqual(assertNotNull("ab".firstOrNull()), "a");
    assertClose(0.1 + 0.2, 0.3);
    assertContains("noodle", "oo");
    assertEqual(assertThrows(() => throw new Error(8001, "no"), 8001).message, "no");
}
