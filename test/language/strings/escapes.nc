// Every escape that JavaScript and Kotlin have for a single character.
const controls = "\b\t\n\v\f\r\0";
print([...controls].map((c) => c.charCodeAt(0))); // expect: [8, 9, 10, 11, 12, 13, 0]
print("\" \' \` \$ \\".length);            // expect: 9
print(`\b\f\${}`.length);                  // expect: 5
print("\u0008" == "\b" && "\x0c" == "\f"); // expect: true
print(c'\b' + c'\f');                      // expect: 20
print("joined \
in one line"); // expect: joined in one line
print(match ("\f") { "\b" => "back", "\f" => "feed", _ => "other" }); // expect: feed
print(`\x41\u00e9\u{1F600}|${1}\x42${2}\u{43}`); // expect: Aé😀|1B2C
print(`\u{7b}${"x"}\u{7d} and \u{24}{x}`); // expect: {x} and ${x}
