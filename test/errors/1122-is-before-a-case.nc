enum Outcome { Done(bytes: int), Failed(reason: String) }

func show(outcome: Outcome): String {
    return match (outcome) {
        is Done(bytes) => `${bytes}`,
        is Outcome.Failed(reason) => reason,
    };
}
