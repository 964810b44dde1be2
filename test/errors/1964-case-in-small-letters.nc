enum Priority { Low, Normal, High }

func weight(priority: Priority): int {
    return match (priority) {
        low => 1,
        Normal => 5,
        High => 10,
    };
}
