enum Outcome { Done(bytes: int), Failed(reason: String) }
func on(handler: (Outcome) => void) { handler(Outcome.Done(1)); }
on((outcome: String) => {
    match (outcome) {
        Done(bytes) => print(bytes),
        Failed(reason) => print(reason),
    }
});
