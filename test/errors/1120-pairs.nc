func main() {
    const m = { "a": 1 };
    for ((k, v) in m) { print(`${k} ${v}`); }
    for (const [k, v] of m) { print(`${k} ${v}`); }
    for (let [k, v] of m.entries()) { print(`${k} ${v}`); }
    for (k, v) in m { print(`${k} ${v}`) }
    for (k of m.keys()) { print(k); }
    for (const key in m) { print(key); }
    for ((i, x) in [1].withIndex()) { print(i + x); }
}
