func main() {
    var xs = new List<int> { 1, 2, 3 };
    var ys = xs.Where(x => x > 1).Select(x => x * 2).ToList();
    foreach (var y in ys) { Console.WriteLine(y); }
}
