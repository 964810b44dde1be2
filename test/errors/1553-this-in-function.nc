func size(): int { return this.items.length; }
