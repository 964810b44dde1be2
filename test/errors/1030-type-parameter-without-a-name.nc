interface Named { func name(): String; }
func key< extends Named>(item: K): String { const other: K = item; return other.name(); }
