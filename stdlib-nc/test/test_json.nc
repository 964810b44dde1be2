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
        "[1,]": "line 1, column 4: expected a value, but found \"]\"; no comma follows the last element",
        "{\"a\":1,\n}": "line 2, column 1: expected a key in double quotes, but found \"}\"; no comma follows the last element",
        "[1] // one": "line 1, column 5: expected the end of the text, but found \"/\"; JSON has no comments",
        "[NaN]": "line 1, column 2: expected a value, but found \"N\"; JSON has only finite numbers, and null",
        "[1, 1e999]": "line 1, column 5: the number is too large for a float",
        "{a: 1}": "line 1, column 2: expected a key in double quotes, but found \"a\"",
        "[\r\n1,\r\n x]": "line 3, column 2: expected a value, but found \"x\"",
        "\"\\": "line 1, column 3: expected one of \" \\ / b f n r t u after '\\', but the text ends",
        "{\"a\" 1}": "line 1, column 6: expected ':', but found \"1\"",
        "[1 2]": "line 1, column 4: expected ',' or ']', but found \"2\"",
        "\n\n  nul": "line 3, column 3: expected a value, but found \"n\"",
        "1 2": "line 1, column 3: expected the end of the text, but found \"2\"",
        "\"a": "line 1, column 3: expected '\"', but the text ends",
        "\"\\x\"": "line 1, column 3: expected one of \" \\ / b f n r t u after '\\', but found \"x\"",
        "\"\\u12g4\"": "line 1, column 6: expected four hexadecimal digits after '\\u', but found \"g\"",
        "\"ab\\n\tc\"": "line 1, column 6: a control character stands in a String; write it as an escape",
        "01": "line 1, column 2: a number does not begin with 0",
        "1.": "line 1, column 3: expected a digit, but the text ends",
        "-": "line 1, column 2: expected a digit, but the text ends",
        "\"a\tb\"": "line 1, column 3: a control character stands in a String; write it as an escape",
        "'a'": "line 1, column 1: expected a value, but found \"'\"; Strings stand in double quotes",
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

@test
func whatIsNoJsonCanBeNull() {
    assertNull(Json.parseOrNull("[1"));
    assertNull(Json.parseOrNull("null"));
    assertEqual(Json.parseOrNull(" [1] "), [1]);
    assertTrue(Json.same("[1, {\"a\": 2.0}]", "[1,{\"a\":2.0}]"));
    assertFalse(Json.same("[1]", "[2]"));
    assertEqual(Json.parseLines("1\r\n\n  \n{\"a\": 2}\n"), [1, { "a": 2 }]);
    assertEqual(Json.parse("{\"a\": 1, \"a\": 2}"), { "a": 2 }, "the last of a key stays");
    assertEqual(Json.parse("\t\r\n 7 "), 7);
}

@test
func surrogatesAreKept() {
    const lonely = String.fromCharCode(0xd800);
    assertEqual(Json.parse(Json.stringify(lonely)), lonely);
    assertEqual(Json.parse("\"\\uD83D\\uDe00\""), "😀");
}

@test
func placesOfOddKeysCanBeRead() {
    const doc = Json.read("{\"a b\": {\"\": [true]}, \"n\": null}");
    assertEqual(doc.at("a b").at("").item(0).path, "$[\"a b\"][\"\"][0]");
    assertTrue(doc.at("a b").at("").item(0).asBool());
    assertTrue(doc.at("n").isNull());
    assertTrue(doc.has("n"));
    assertFalse(doc.has("m"));
    assertNull(doc.atOrNull("n"), "null counts as missing");
    assertThrows(() => { doc.at("n").asBool(); }, 3511);
    assertThrows(() => { doc.at("n").asFloat(); }, 3511);
    assertThrows(() => { doc.at("n").asMap(); }, 3511);
    const long = Json.read(Json.stringify("x".repeat(100)));
    assertTrue(assertThrows(() => { long.asInt(); }, 3511).message.endsWith("xxx…"));
}

@test
func bytesAreBase64() {
    assertEqual(Json.stringify(Bytes.of([1, 2, 255])), "\"AQL/\"");
}

// ---- records of everything

enum Mode { Fast, Slow(delay: int, why: String) }

class Place {
    float x = 0.0;
    float y = 0.0;
}

record Inner(name: String, score: float?)

record Everything(
    whole: int,
    part: float,
    yes: bool,
    text: String,
    bytes: Bytes,
    list: List<Inner>,
    table: Map<String, List<int>>,
    numbered: Map<int, String>,
    set: Set<int>,
    mode: Mode,
    place: Place,
    any: any,
    nothing: String?,
)

func everything(): Everything {
    const place = new Place();
    place.x = 1.5;
    return new Everything(
        7,
        2.5,
        true,
        "té\n",
        Bytes.of([0, 255]),
        [new Inner("a", 1.0), new Inner("b", null)],
        { "odd": [1, 3], "none": [] },
        { 1: "one", -2: "minus two" },
        Set.of([3, 1]),
        Mode.Slow(5, "load"),
        place,
        { "free": [1, null] },
        null,
    );
}

@test
func recordsOfEverythingComeBack() {
    const before = everything();
    const after = Everything.fromJson(before.toJson());
    assertEqual(after.place.x, 1.5);
    assertEqual(after.copy(place: before.place), before, "a class is equal to itself only");
    assertEqual(after.toJson(), before.toJson());
}

@test
func fieldsThatMayBeNullMayBeMissing() {
    assertEqual(Inner.fromJson("{\"name\": \"a\"}"), new Inner("a", null));
    assertEqual(
        Inner.fromJson("{\"name\": \"a\", \"score\": 1, \"more\": 2}"),
        new Inner("a", 1.0),
    );
}

/// The JSON of everything with one field replaced.
func broken(field: String, json: String): String {
    const map = Json.parse(everything().toJson()) as Map<String, any>;
    map.set(field, Json.parse(json));
    return assertThrows(() => { Everything.fromJson(Json.stringify(map)); }, 3511).message;
}

@test
func wrongFieldsAreNamed() {
    assertEqual(broken("whole", "1.5"), "$.whole: expected an int, but found 1.5");
    assertEqual(broken("yes", "\"true\""), "$.yes: expected a bool, but found \"true\"");
    assertEqual(broken("bytes", "\"?\""), "$.bytes: expected base64");
    assertEqual(
        broken("list", "[{\"name\": 1}]"),
        "$.list[0].name: expected a String, but found 1",
    );
    assertEqual(
        broken("table", "{\"odd\": [true]}"),
        "$.table.odd[0]: expected an int, but found true",
    );
    assertEqual(broken("numbered", "{\"one\": \"x\"}"), "$.numbered: the key \"one\" is no int");
    assertEqual(broken("set", "{}"), "$.set: expected an array, but found {}");
    assertEqual(broken("mode", "\"Slow\""), "$.mode: the fields of Mode.Slow are missing");
    assertEqual(broken("mode", "{\"Sloth\": {}}"), "$.mode: Mode has no case \"Sloth\"");
    assertEqual(
        broken("mode", "{\"Slow\": {\"delay\": 1}}"),
        "$.mode.Slow: the key \"why\" is missing",
    );
    assertEqual(broken("mode", "{}"), "$.mode: Mode has no case \"\"");
    assertEqual(broken("place", "{\"x\": 1}"), "$.place: the key \"y\" is missing");
}

record WithTask(task: (int) => int)
record WithShape(shape: Shape)
interface Shape { func area(): float; }

@test
func whatCannotBeMadeFromJsonIsNamed() {
    assertThrows(() => { WithShape.fromJson("{\"shape\": {}}"); }, 3511);
}
