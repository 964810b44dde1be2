func size(name: String): int { return name?.length; }
