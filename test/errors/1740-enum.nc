enum Health { Healthy, Degraded(reason: String), Failed(code: int, reason: String) }

func describe(health: Health): String {
    return match (health) {
        Healthy => "ok",
        Degraded(reason) if (reason.isEmpty()) => "degraded",
    };
}
