/// Something that holds a resource until it is closed.
/// ```noodlecore
/// class Connection implements Closeable {
///     bool open = true;
///     func close() { this.open = false; }
/// }
/// const connection = new Connection();
/// connection.close();
/// print(connection.open);  // => false
/// ```
interface Closeable {
    /// Gives the resource back. Closing twice does nothing the second time.
    /// ```noodlecore
    /// class Lamp implements Closeable { func close() { print("off"); } }
    /// new Lamp().close();
    /// // => off
    /// ```
    func close();
}

/// Calls `body` with a resource and closes it afterwards, also when `body` throws.
/// ```noodlecore
/// class Door implements Closeable { func close() { print("closed"); } }
/// print(using(new Door(), (door) => "inside"));
/// // => closed
/// // => inside
/// ```
func using<R extends Closeable, T>(resource: R, body: (R) => T): T {
    try {
        return body(resource);
    } finally {
        resource.close();
    }
}
