class Item {
    func describe(): String { return "item"; }
}
const bag = [new Item(), new Item()];
const things = bag.map((item) => item.describe).join(", ");
print(things);
print([() => "a", () => "b"].join(", "));
