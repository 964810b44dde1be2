enum Health { Healthy, Degraded(reason: String), Failed(code: int, reason: String) }

func describe(health: Health): String {
    return match (health) {
        Healthy => "ok",
    };
}
