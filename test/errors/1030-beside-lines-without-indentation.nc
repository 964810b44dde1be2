// Nothing is indented here, so the layout says nothing of the brackets, which are balanced.
class Counter {
private Map<String, int> counts = {};
func add(word: String): Counter {
if (word.isEmpty()) {
return this;
}
this.counts[word] = (this.counts[word] ?? 0) + 1;
return this;
}
func most(): int {
let best = 0;
for (word, count in this.counts) {
if (count > best) {
best = count;
}
}
return best;
}
}
func main() {
const counter = new Counter();
counter.add("a");
counter.add("b");
counter.add("a");
counter.add("c");
counter.add("d");
counter.add("e");
counter.add("f");
counter.add("g");
const sizes = [
1,
2,
];
let = 3;
print(counter.most() + sizes.length);
}
