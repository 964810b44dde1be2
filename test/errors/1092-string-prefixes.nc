func main() {
    let name = "Ada";
    print(f"hello {name}");
    print($"hello {name}");
    print(r"C:/data");
}
