sealed class Failure {
    Unknown(id: String),
    Frozen(id: String, reason: String),
    Limit

    func show(): String {
        return match (this) {
            Unknown(id) => id,
            Frozen(id, reason) => id + reason,
            Limit => "limit",
        };
    }
}

print(Failure.Limit.show());
