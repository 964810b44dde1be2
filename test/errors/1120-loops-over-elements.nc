func main() {
    for (let x of [1, 2]) { print(x); }
    for (const x in [1, 2]) { print(x); }
    for (x of [1, 2]) { print(x); }
    for (String s : ["a"]) { print(s); }
}
