func show(name: String): String { return name ?? "nobody"; }
