func main() {
    let name = "Ada";
    print(`hello ${name, welcome`);
    print("done");
}
