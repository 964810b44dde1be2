func main() {
    const names = ["a", "b"];
    names.forEach((name, i) => print(`${i} ${name}`));
    print(names.map((name, i) => name + i));
    print(names.filter((name, index) => index > 0));
}
