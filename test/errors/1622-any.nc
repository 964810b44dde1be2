func show(value: any): int { return value.length; }
