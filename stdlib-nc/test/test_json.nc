import noodlecore.json

record Node(id: String, cpu: int, tags: List<String>)
enum State { Idle, Busy(task: String) }
class Box {
    int size = 3;
    String? label = null;
}

@test
func readsWhatItWrites() {
    const values: List<any> = [
        null,
        true,
        0,
        -7,
        1.5,
        1e300,
        "",
        "a\"\\\n\u0007é😀",
        [],
        [1, [2]],
        new Map<String, any>(),
        { "a": { "b": [1] } },
    ];
    for (value in values) {
        assertEqual(Json.parse(Json.stringify(value)), value);
        assertEqual(Json.parse(Json.stringify(value, 4)), value);
    }
}

@test
func numbersKeepTheirKind() {
    assertTrue(Json.parse("1") is int);
    assertTrue(Json.parse("1.0") is float);
    assertTrue(Json.parse("1e2") is float);
    assertEqual(Json.parse("9223372036854775807"), int.MAX);
    assertTrue(Json.parse("9223372036854775808") is float);
    assertEqual(Json.stringify(1.0), "1.0");
    assertEqual(Json.parse("-0"), 0);
}

@test
func escapes() {
    assertEqual(
        Json.parse("\"\\u00e9\\ud83d\\ude00\\/\\b\\f\\n\\r\\t\""),
        "é😀/\u0008\u000c\n\r\t",
    );
    assertEqual(Json.stringify("\u2028</script>"), "\"\u2028</script>\"");
}

@test
func errorsHaveAPlace() {
    const broken = {
        "": "line 1, column 1: expected a value, but the text ends",
        "{": "line 1, column 2: expected a key in double quotes, but the text ends",
        "[1,]": "line 1, column 4: expected a value, but found \"]\"",
        "{\"a\" 1}": "line 1, column 6: expected ':', but found \"1\"",
        "[1 2]": "line 1, column 4: expected ',' or ']', but found \"2\"",
        "\n\n  nul": "line 3, column 3: expected a value, but found \"n\"",
        "1 2": "line 1, column 3: expected the end of the text, but found \"2\"",
        "\"a": "line 1, column 3: expected '\"', but the text ends",
        "\"\\x\"": "line 1, column 3: expected one of \" \\ / b f n r t u after '\\', but found \"x\"",
        "\"\\u12g4\"": "line 1, column 4: expected four hexadecimal digits, but found \"1\"",
        "01": "line 1, column 2: expected the end of the text, but found \"1\"",
        "1.": "line 1, column 3: expected a digit, but the text ends",
        "-": "line 1, column 2: expected a digit, but the text ends",
        "\"a\tb\"": "line 1, column 3: a control character stands in a String; write it as an escape",
        "'a'": "line 1, column 1: expected a value, but found \"'\"",
    };
    for (text, message in broken) {
        assertEqual(assertThrows(() => Json.parse(text), 3510, text).message, message);
    }
}

@test
func deepNestingIsAnError() {
    assertThrows(() => Json.parse("[".repeat(100000)), 3510);
    const loop = new List<any>();
    loop.add(loop);
    assertThrows(() => Json.stringify(loop), 3512);
}

@test
func objectsBecomeTheirFields() {
    assertEqual(
        Json.stringify(new Node("n1", 4, ["a"])),
        "{\"id\":\"n1\",\"cpu\":4,\"tags\":[\"a\"]}",
    );
    assertEqual(Json.stringify(new Box()), "{\"size\":3,\"label\":null}");
    assertEqual(
        Json.stringify([State.Idle, State.Busy("x")]),
        "[\"Idle\",{\"Busy\":{\"task\":\"x\"}}]",
    );
    assertEqual(Json.stringify(Set.of([1, 2])), "[1,2]");
    assertThrows(() => Json.stringify(() => 1), 3512);
    assertThrows(() => Json.stringify([1.0 / 0.0]), 3512);
}

@test
func indentation() {
    assertEqual(
        Json.stringify({ "a": [1, 2], "b": {} }, 2),
        "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}",
    );
}

@test
func readingWithTypes() {
    const doc = Json.read("{\"nodes\": [{\"id\": \"n1\", \"cpu\": 4}, {\"id\": \"n2\"}], \"load\": 1}");
    assertEqual(doc.at("nodes").items().map((node) => node.at("id").asString()), ["n1", "n2"]);
    assertEqual(doc.at("nodes").item(0).at("cpu").asInt(), 4);
    assertClose(doc.at("load").asFloat(), 1.0);
    assertNull(doc.atOrNull("none"));
    assertEqual(
        assertThrows(() => doc.at("nodes").item(1).at("cpu"), 3511).message,
        "$.nodes[1]: the key \"cpu\" is missing",
    );
    assertEqual(
        assertThrows(() => doc.at("nodes").item(0).at("id").asInt(), 3511).message,
        "$.nodes[0].id: expected an int, but found \"n1\"",
    );
    assertThrows(() => doc.at("nodes").item(2), 3511);
    assertThrows(() => doc.asList(), 3511);
}

@test
func derivedJson() {
    const node = new Node("n1", 4, ["a", "b"]);
    assertEqual(Node.fromJson(node.toJson()), node);
    assertThrows(() => Node.fromJson("{\"id\": \"n1\"}"), 3511);
    assertThrows(() => Node.fromJson("{\"id\": 1, \"cpu\": 1, \"tags\": []}"), 3511);
    assertEqual(State.fromJson(State.Busy("x").toJson()), State.Busy("x"));
    assertEqual(State.fromJson("\"Idle\""), State.Idle);
}
