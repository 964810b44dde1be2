enum Event { Failed(job: String, reason: String), Done }

func failed(event: Event): bool {
    if (event != Failed) { return false; }
    return event == Failed || event == Done;
}
