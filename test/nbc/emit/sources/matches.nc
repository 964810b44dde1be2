enum Health { Healthy, Degraded(reason: String), Failed(code: int, reason: String) }

func describe(health: Health): String {
    return match (health) {
        Healthy => "ok",
        Degraded(reason) if (reason.isEmpty()) => "degraded",
        Degraded(reason) => "degraded: " + reason,
        Failed(code, _) => `failed with ${code}`,
    };
}

func name(day: int): String {
    return match (day) {
        0 => "Monday",
        1 => "Tuesday",
        2 | 3 => "midweek",
        6 => "Sunday",
        _ => "another day",
    };
}
