func show(names: List<String>) {
    for (i, name in enumerate(names)) { print(`${i} ${name}`); }
    let empty = mutableListOf<String>();
    empty.add("a");
}

show(["a"]);
