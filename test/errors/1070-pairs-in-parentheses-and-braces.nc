func show(): void {
    let (first, second) = ("x", "y");
    let {third, fourth} = ["x", "y"];
    print(first, second, third, fourth);
}
