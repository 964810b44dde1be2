/// What `throw` takes and `catch` gets. Programs extend it for errors of their own, with any 4-digit code that the catalogue
/// does not use.
/// ```noodlecore
/// class OutOfStock extends Error {
///     constructor(item: String) { super(8123, `no ${item} left`); }
/// }
/// try { throw new OutOfStock("pasta"); } catch (e: OutOfStock) { print(e); }
/// // => [8123] no pasta left
/// ```
class Error {
    /// Four digits that say which error it is.
    int code;
    /// One sentence for people.
    String message;
    /// The error that led to this one.
    Error? cause;
    /// Facts for programs.
    Map<String, any> details;
    /// Where it was thrown: `func (file.nc:12)`, the innermost call first. The runtime fills it in.
    List<String> trace;

    constructor(
        code: int = 3999,
        message: String = "",
        cause: Error? = null,
        details: Map<String, any> = new Map<String, any>(),
    ) {
        this.code = code;
        this.message = message;
        this.cause = cause;
        this.details = details;
        this.trace = new List<String>();
    }

    /// The error and its causes, the outermost first.
    /// ```noodlecore
    /// const e = new Error(8002, "cannot start", cause: new Error(8001, "port taken"));
    /// e.chain().map((x) => x.code)  // => [8002, 8001]
    /// ```
    func chain(): List<Error> {
        const errors = new List<Error>();
        let next: Error? = this;
        while (next != null) {
            errors.add(next);
            next = next.cause;
        }
        return errors;
    }

    /// The error at the end of the chain of causes.
    /// ```noodlecore
    /// new Error(8002, "a", cause: new Error(8001, "b")).rootCause().code  // => 8001
    /// ```
    func rootCause(): Error { return this.chain().last(); }

    /// The code and the message.
    /// ```noodlecore
    /// new Error(8123, "no stock").toString()  // => [8123] no stock
    /// ```
    func toString(): String { return `[${this.code}] ${this.message}`; }
}
