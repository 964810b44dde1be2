enum Event { Failed(job: String), Done }

func describe(event: Event, loud: bool): String { return loud ? "!" : "."; }

print(Event.Done.describe(true));
print(new List<Event>().describe(true));
