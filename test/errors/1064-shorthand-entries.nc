func main() {
    let name = "Ada";
    let age = 36;
    print({ name, age, "city": "London" });
}
