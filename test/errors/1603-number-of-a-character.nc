func isSpace(c: String): bool { return c == c' ' || c'_' == c; }

print(isSpace("a"));
