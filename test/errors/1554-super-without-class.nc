func area(): float { return super.area(); }
