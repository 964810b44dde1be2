class Store {
    private Map<String, int sold = new Map<String, int>();
    List<Map<String, int> rows;
    func add(name: String) { this.sold.update(name, 0, (n) => n + 1); }
}
