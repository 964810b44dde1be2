func main() {
    const o = { "a": 1 };
    for (const k in o) { print(k); }
    for (let i in [1, 2]) { print(i); }
    Object.keys(o).forEach((k) => print(k));
}
