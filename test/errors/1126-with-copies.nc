record Outcome(ok: bool, attempts: int = 1);

func again(outcome: Outcome): Outcome {
    const next = outcome with { attempts = outcome.attempts + 1, ok = false };
    return next with { ok: true };
}
