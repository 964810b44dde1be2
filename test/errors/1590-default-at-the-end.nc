class Shape { func label(): String { return "shape"; } }
func find(name: String): Shape? { return name == "" ? null : new Shape(); }
print(find("a").label() ?? "nothing");
print(find("a").label().trim() ?? "nothing");
