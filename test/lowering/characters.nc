// A character of a text that is compared with one is never made a String: its UTF-16 unit is enough.
func blank(text: String, at: int): bool {
    return text[at] == " " || text[at] != text.charAt(0);
}

func digit(text: String, at: int): bool { return text[at] >= "0" && "9" >= text[at]; }

func pair(text: String, other: String, at: int): bool {
    return text[at] == "ab" || text[at] == other || "a" == other;
}
