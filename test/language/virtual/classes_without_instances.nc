// Code about classes of which no instance is ever made.
class Base { int n = 1; }
class Item extends Base {
    String text;
    int count = 0;
    constructor(this.text) {}
}
class Holder {
    List<Item> items = [];
    Item? one = null;
}
func texts(holder: Holder): String {
    return holder.items.map((item) => item.text).join(" ") +
        holder.items.map((item) => item.count + item.n).join(",");
}
func change(holder: Holder) {
    for (item in holder.items) {
        item.text = "changed";
        item.count += 1;
    }
    const one = holder.one;
    if (one) {
        one.text = "x";
        print(one.text);
    }
}
let holder = new Holder();
print(`[${texts(holder)}]`);
change(holder);
print(holder.one?.text ?? "none");
let any1: any = holder;
if (any1 is Item) { print(any1.text); }
print(any1 is Item);
try { print((any1 as Item).text); } catch (e) { print(e.message); }
print(holder.items.sortBy((item) => item.text).length);
print(holder.items.find((item) => item.count > 1) == null);

// expect: []
// expect: none
// expect: false
// expect: expected Item, but this is Holder
// expect: 0
// expect: true
