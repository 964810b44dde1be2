function main() {
    var total = 0;
    val limit = 3;
    foreach (x in [1, 2]) { total += x; }
    print(total + limit);
}
