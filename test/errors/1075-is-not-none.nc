func show(text: String?): String {
    if (text is not None) { return text.trim(); }
    return "none";
}

func isThere(text: String?): bool { return text is not nil; }

print(show("a"));
print(isThere(null));
