const groups = new Map<int, List<String>>();
groups.getOrPut(3) { [] }.add("one");
["a", "b"].forEach { print("x") };
