func main() {
    let 🍜 = "noodles";
    print("noodles");
}
