enum Json { Null, Number(value: float) }

func show(json: Json): float {
    if (json is Number(value)) { return value; } else { return value; }
}
