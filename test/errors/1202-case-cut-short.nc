enum Event { Failed(job: String), Done }

func failed(event: Event): bool { return event is Fail; }
