enum Event { Failed(job: String), Done }

class Log {
    List<Event> events = [];
    func count(matches: (event: Event): bool): int { return this.events.count(matches); }
}

func failed(log: Log): int { return log.count((event) => event is Failed); }
