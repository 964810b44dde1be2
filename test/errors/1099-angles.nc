func main() {
    const x: any = "a";
    const s = <String>x;
    const f = <float>3;
    print(s + f);
    print([1].map::<int>((n) => n + 1));
}
