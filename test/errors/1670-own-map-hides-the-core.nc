class Map<K, V> {
    private List<K> names = [];
    private List<V> values = [];
    func put(k: K, v: V) { this.names.add(k); this.values.add(v); }
    func find(k: K): V? { 
       let i = this.names.indexOf(k);
       return i < 0 ? null : this.values[i]; 
   }
}
func count(words: List<String>): Map<String, int> {
    let result = new Map<String, int>();
    for (w in words) { result.put(w, (result.find(w) ?? 0) + 1); }
    return result;
}
let x: Map<String, int> = { "a": 1 };
print(count(["a"]).find("a"));
print(x.keys());
