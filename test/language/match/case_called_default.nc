// A case may be called as other languages call what is left over; a variable, as they call null.
enum Theme { default, dark, custom(name: String) }

func describe(theme: Theme): String {
    return match (theme) {
        default => "plain",
        dark => "dark",
        custom(name) => name,
    };
}

print([Theme.default, Theme.dark, Theme.custom("sea")].map(describe));
// expect: ["plain", "dark", "sea"]

let nil = 1;
let None = nil + 1;
print(`${nil == 1} ${None != 2} ${2 == None}`);
// expect: true false true
