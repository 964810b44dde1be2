@distributed
func longest<T>(items: List<T>): int { return items.length; }
