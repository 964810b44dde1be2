func size(name: String): int { return (name as String).length; }
