class ValidationError {
    String reason;
    constructor(this.reason) {}
}
func check(n: int) { if (n < 0) { throw new ValidationError("negative"); } }
func run(n: int): String {
    try { check(n); return "ok"; }
    catch (error) { return error is ValidationError ? error.reason : "other"; }
}
print(run(1));
func isError(n: int): bool { return n is Error; }
print(isError(1));
