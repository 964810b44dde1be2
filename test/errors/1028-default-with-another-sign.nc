record Outcome(ok: bool, attempts: int := 1);

func wait(times: int == 3): int { return times; }
