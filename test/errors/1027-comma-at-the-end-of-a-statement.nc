func main() {
    let steps: int = 0,
    do {
        steps += 1,
        print(steps),
    } while (steps < 3);
    const name = "ada",
    if (name == "ada") { print(name); }
}
