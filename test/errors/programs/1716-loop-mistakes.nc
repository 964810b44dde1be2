func main() {
    const map = { "a": 1, "b": 2 };
    for (key in map) { print(key); }
    for (i in 10) { print(i); }
    for (let i = 0; i < 10; i + 1) { print(i); break; }
    const total = 5;
    for (x of total) { print(x); }
}
