func label(n: int): String {
    const word = n == 1 ? "item", "items";
    return n == 0 ? "none", `${n} ${word}`;
}

print(label(2));
