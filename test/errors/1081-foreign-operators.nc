func main() {
    let a = 1;
    let b = 2;
    if (a === b and not (a !== 3) or a <> b) { print("yes"); }
    let shape: any = 3;
    print(shape instanceof int);
    print(7 mod 3);
}
