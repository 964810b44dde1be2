func main() {
    print("C:\new\data\path");
    print("\a bell" + "\back\feed\v");
    print("\u{110000} \u12 \x4");
    print(`cost: \€ 5`);
}
