func fold<T, R>(items: List<T>, start: R, f: (R, T, int) => R): R {
    let result = start;
    for (i, item in items.withIndex()) { result = f(result, item, i); }
    return result;
}

print(fold(["a", "b"], "", (text, item) => {
    const part = `${index}${item}`;
    return text + part;
}));
