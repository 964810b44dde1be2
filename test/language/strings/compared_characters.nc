// Characters that are compared with one another, by `==` and in order.
func classify(text: String): String {
    let out = "";
    for (i in 0..text.length) {
        if (text[i] == "(") { out += "o"; }
        else if (")" == text[i]) { out += "c"; }
        else if (text[i] >= "0" && text[i] <= "9") { out += "d"; }
        else if (text.charAt(i) != "\u{e9}" && text[i] < "a") { out += "b"; }
        else if (text[i] == "ab") { out += "never"; }
        else { out += "x"; }
    }
    return out;
}

func palindrome(text: String): bool {
    let i = 0;
    let j = text.length - 1;
    while (i < j && text[i] == text[j]) { i += 1; j -= 1; }
    return i >= j;
}

print(classify("(12)A\u{e9}z {"));
// expect: oddcbxxbx
print(`${palindrome("noon")} ${palindrome("moon")} ${palindrome("")}`);
// expect: true false true

// Half of a pair is a character of its own.
const face = "\u{1F600}";
print(`${face[0] == face[1]} ${face[0] < face[1]} ${face[0] == face}`);
// expect: false true false

// The left side comes first, also where both fail.
func at(text: String, index: int): bool { return text[index] == "a" || "b" == text[index + 1]; }
try { at("xyz", 2); } catch (e) { print(`${e.code} ${e.message}`); }
// expect: 3102 index 3 is outside 0..3
try { at("", 7); } catch (e) { print(`${e.code} ${e.message}`); }
// expect: 3102 index 7 is outside 0..0
