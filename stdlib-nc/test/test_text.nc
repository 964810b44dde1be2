import noodlecore.csv
import noodlecore.hash
import noodlecore.path
import noodlecore.random
import noodlecore.test
import noodlecore.text.format
import noodlecore.text.html
import noodlecore.url
import noodlecore.uuid

@test
func tables() {
    const table = new TextTable(["name", "n"]);
    table.row(["a", 1]);
    table.row(["long name", 22]);
    assertEqual(table.toString(), "name        n\n---------  --\na           1\nlong name  22");
}

@test
func textsForPeople() {
    assertEqual(TextFormat.wrap("one two three four", 9), ["one two", "three", "four"]);
    assertEqual(TextFormat.thousands(-1234567), "-1,234,567");
    assertEqual(TextFormat.thousands(12), "12");
    assertEqual(TextFormat.byteSize(1023), "1023 B");
    assertEqual(TextFormat.byteSize(1048576), "1.0 MiB");
    assertEqual(TextFormat.plural(1, "node"), "1 node");
    assertEqual(TextFormat.plural(2, "box", "boxes"), "2 boxes");
    assertEqual(TextFormat.distance("", "abc"), 3);
    assertEqual(TextFormat.closest("alocate", ["allocate", "release"]), "allocate");
    assertNull(TextFormat.closest("xyz", ["allocate"]));
}

@test
func csvRoundTrip() {
    const rows: List<List<any>> = [["a", "b,c", "d\"e"], ["", "line\nbreak", "x"]];
    assertEqual(Csv.parse(Csv.stringify(rows)), rows);
    assertEqual(Csv.parse("a;b\r\nc;d\r\n", ";"), [["a", "b"], ["c", "d"]]);
    assertEqual(Csv.parse(""), []);
    assertEqual(Csv.parse("a,"), [["a", ""]]);
    assertThrows(() => Csv.parse("\"a"), 3540);
    assertEqual(Csv.parseRecords("id,n\na,1\nb,2").map((r) => r.get("n")), ["1", "2"]);
}

@test
func urls() {
    const text = "https://user@example.org:8080/a%20b/c?x=1&y=a+b#top";
    const url = Url.parse(text);
    assertEqual(`${url}`, text);
    assertEqual(url.user, "user");
    assertEqual(url.port, 8080);
    assertEqual(url.decodedPath(), "/a b/c");
    assertEqual(url.query(), { "x": "1", "y": "a b" });
    assertEqual(url.fragment, "top");
    assertNull(Url.parse("http://host").port);
    for (wrong in ["", "host", "http//x", "http://a b", "http://h:99999/"]) {
        assertNull(Url.parseOrNull(wrong), wrong);
    }
    assertThrows(() => Url.parse("host"), 3541);
    assertEqual(Url.decode(Url.encode("a/é &=?")), "a/é &=?");
    assertEqual(
        `${url.withQuery({ "q": "ü" })}`,
        "https://user@example.org:8080/a%20b/c?q=%C3%BC#top",
    );
}

@test
func hashes() {
    assertEqual(Hash.fnv1a(""), 0x811c9dc5);
    assertEqual(Hash.fnv1a("a"), 0xe40c292c);
    assertEqual(Hash.fnv1a("foobar"), 0xbf9cf968);
    assertEqual(Hash.murmur3(""), 0);
    assertEqual(Hash.murmur3("", 1), 0x514e28b7);
    assertEqual(Hash.murmur3("hello"), 0x248bfa47);
    assertEqual(Hash.murmur3("hello, world"), 0x149bbb7f);
    assertEqual(Hash.crc32("123456789".toBytes()), 0xcbf43926);
    assertEqual(
        Hash.sha256Hex(""),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
    assertEqual(
        Hash
            .hmacSha256("key".toBytes(), "The quick brown fox jumps over the lazy dog".toBytes())
            .toHex(),
        "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
    );
    assertTrue(Hash.sameSecret(Bytes.of([1]), Bytes.of([1])));
    assertFalse(Hash.sameSecret(Bytes.of([1]), Bytes.of([1, 2])));
}

@test
func uuids() {
    const id = Uuid.v4(new Random(1));
    assertEqual(id.version(), 4);
    assertEqual(Uuid.parse(`${id}`), id);
    assertEqual(id.toBytes().length, 16);
    assertTrue(Uuid.v7(1, new Random(9)) < Uuid.v7(2, new Random(1)));
    assertEqual(Uuid.v7(1700000000000, new Random(1)).version(), 7);
    assertNull(Uuid.parseOrNull("123"));
    assertNull(Uuid.parseOrNull("123e4567-e89b-42d3-a456-42661417400g"));
    assertNotEqual(Uuid.v4(), Uuid.v4());
}

@test
func paths() {
    assertEqual(Path.normalize(""), ".");
    assertEqual(Path.normalize("/.."), "/");
    assertEqual(Path.normalize("a/../../b"), "../b");
    assertEqual(Path.join("a", "/b"), "/b");
    assertEqual(Path.name("/a/b/"), "b");
    assertEqual(Path.parent("/"), "/");
    assertEqual(Path.extension("x/.hidden"), "");
    assertEqual(Path.stem("a.nc"), "a");
    assertEqual(Path.relative("/a", "/a"), ".");
    assertEqual(Path.relative("a/b", "a"), "..");
}

@test
func properties() {
    forAll(Gen.texts(), (text) => String.fromCodePoints(text.codePoints()) == text);
    forAll(
        Gen.lists(Gen.ints()),
        (xs) => xs.sorted().isSorted() && xs.sorted().length == xs.length,
    );
    assertThrows(() => forAll(Gen.ints(0, 100), (n) => n < 50), 3500);
    const clock = new FakeClock(5);
    clock.advance(10);
    assertEqual(clock.nowMillis(), 15);
}

@test
func htmlShowsTextsAsTheyAre() {
    const text = "<a href=\"x\">Tom & 'Jerry'</a> é";
    assertFalse(Html.escape(text).any((c) => "<>\"'".contains(c)));
    assertEqual(Html.unescape(Html.escape(text)), text);
    assertEqual(
        Html.unescape("&unknown; & &; &#xZZ; &#99999999; &#0; a&lt"),
        "&unknown; & &; &#xZZ; &#99999999; &#0; a&lt",
    );
    assertEqual(Html.unescape("&&lt;&#65;&nbsp;"), "&<A\u{a0}");
}

/// The examples of RFC 3986, 5.4.
@test
func referencesAreResolved() {
    const base = Url.parse("http://a/b/c/d;p?q");
    const cases = {
        "g:h": "http://a/b/c/g:h",
        "g": "http://a/b/c/g",
        "./g": "http://a/b/c/g",
        "g/": "http://a/b/c/g/",
        "/g": "http://a/g",
        "//g": "http://g",
        "?y": "http://a/b/c/d;p?y",
        "g?y": "http://a/b/c/g?y",
        "#s": "http://a/b/c/d;p?q#s",
        "g#s": "http://a/b/c/g#s",
        "g?y#s": "http://a/b/c/g?y#s",
        ";x": "http://a/b/c/;x",
        "g;x?y#s": "http://a/b/c/g;x?y#s",
        "": "http://a/b/c/d;p?q",
        ".": "http://a/b/c/",
        "./": "http://a/b/c/",
        "..": "http://a/b/",
        "../": "http://a/b/",
        "../g": "http://a/b/g",
        "../..": "http://a/",
        "../../": "http://a/",
        "../../g": "http://a/g",
        "../../../g": "http://a/g",
        "/./g": "http://a/g",
        "/../g": "http://a/g",
        "g.": "http://a/b/c/g.",
        "..g": "http://a/b/c/..g",
        "./../g": "http://a/b/g",
        "./g/.": "http://a/b/c/g/",
        "g/./h": "http://a/b/c/g/h",
        "g;x=1/../y": "http://a/b/c/y",
        "g?y/../x": "http://a/b/c/g?y/../x",
        "https://other:1/x": "https://other:1/x",
    };
    for (reference, address in cases) {
        assertEqual(`${base.resolve(reference)}`, address, reference);
    }
    assertEqual(`${Url.parse("http://host").resolve("a")}`, "http://host/a");
    assertEqual(Url.parse("http://u@[::1]:80/x").host, "[::1]");
    assertEqual(Url.parse("http://u@[::1]:80/x").origin(), "http://[::1]:80");
    assertNull(Url.parse("http://[::1]/").port);
}

@test
func tablesTakeRowsOfAnyLength() {
    const table = new TextTable(["a", "b"]);
    assertEqual(table.toString().lines(), ["a  b", "-  -"]);
    table.row([1]);
    table.row([20, "x", "left out"]);
    assertEqual(table.toString().lines(), [" a  b", "--  -", " 1", "20  x"]);
}
