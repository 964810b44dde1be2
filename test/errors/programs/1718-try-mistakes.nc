class AppError extends Error {
    constructor(message: String) { super(8001, message); }
}
func risky() { throw "broken"; }
func main() {
    try {
        risky();
    } catch (e: String) {
        print(e);
    } catch (e: Error) {
        print(e.message);
    } catch (e: AppError) {
        print(e.msg);
    }
}
