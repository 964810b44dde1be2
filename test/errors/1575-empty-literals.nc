func main() {
    print([[]]);
    print([]);
    print({});
    print([[], [1]]);
    let x: any = [];
    let y: any = [[]];
    print([].length);
    print(`${[]}`);
    let e = [[]];
    print(e);
    takes([[]]);
    print(new List());
    print(new Map());
    assertEqual([], []);
}
func takes(x: any) { print(x); }
