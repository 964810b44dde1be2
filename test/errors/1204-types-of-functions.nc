class Job {
    private List<Action<int>> listeners = [];
    private Action<int>? last = null;
    private Predicate<String>? test = null;
    private Comparator<int>? order = null;
    private Runnable? run = null;

    func size(): int { return this.listeners.length; }
}

print(new Job().size());
