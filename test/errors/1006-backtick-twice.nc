func main() {
    const n = 3;
    print(`${n} apples``);
    const count: int = `two`;
    print(count);
}
