func show(name: String, n: int): String {
    if (n > 3) {
        return `big ${name};
    }
    print(`small ${name}`);
    return `n is ${n}`;
}
print(show("a", 2));
