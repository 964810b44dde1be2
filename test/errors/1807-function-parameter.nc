@distributed
func each(items: List<int>, action: (int) => void) {
    for (item in items) { action(item); }
}
