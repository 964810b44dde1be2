func main() {
    let i = 0;
    let j = i++ + 1;
    ++i;
    let k = i === 1;
    let l = !i;
    let m = "a" - 1;
    print(j);
    print(k);
}
