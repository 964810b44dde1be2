// The class of this module hides the core library's, which is meant further down.
class List { int size = 0; func add(x: int) { this.size += x; } }
class Map { }
func names(): List<String> { return ["a"]; }
func ages(): Map<String, int> { return { "a": 1 }; }
func main() {
    let xs: List<int> = [1, 2];
    let m = new Map<String, int>();
    print(xs.length);
}
