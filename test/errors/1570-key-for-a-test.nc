class Entry {
    int value = 0;
}

func touch(entry: Entry) { entry.value += 1; }

func put(entries: Map<String, Entry>, key: String) {
    const known = entries.find(key);
    if (known != null) {
        known.value = 3;
        touch(known);
    }
}
