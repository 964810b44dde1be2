func isMissing(text: String?): bool {
    if (text is None) { return true; }
    print(text.length);
    return text is undefined;
}

print(isMissing(null));
