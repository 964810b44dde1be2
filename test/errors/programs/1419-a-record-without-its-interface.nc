sealed interface Status {}
record Confirmed(code: String) implements Status
record Cancelled(reason: String, refund: int)
class Booking {
    Status status = new Confirmed("a");
    func isActive(): bool { return !(this.status is Cancelled); }
    func describe(): String {
        return match (this.status) {
            Confirmed(code) => code,
            Cancelled(reason, refund) => `${reason} ${refund}`,
        };
    }
    func cancel() { this.status = new Cancelled("x", 1); }
}
print(new Booking().describe());
