class Store {
    List[String] names = [];
    Map[String, int] sold = {};
    func all(): List[int] { return this.sold.values(); }
}
let sizes: dict[String, int] = {};
print(sizes);
