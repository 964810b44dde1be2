func isQuoted(text: String): bool {
    const first = text[0];
    if (first == """) { return true; }
    return first == ''' && text.endsWith(first);
}
