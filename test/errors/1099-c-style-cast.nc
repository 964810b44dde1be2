func show(x: any) {
    let text = (String) x;
    let n = (int) x + 1;
    print(text + n);
}
