func main() {
    let x: any = null;
    const y = x?.foo ?? "d";
    const z = x!.bar;
    const w = <String>x;
    print(y);
}
