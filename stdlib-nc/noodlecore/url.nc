// Addresses, RFC 3986.

/// The parts of an address.
/// ```noodlecore
/// import noodlecore.url
/// const url = Url.parse("https://ann@host:8080/a%20b?x=1&y=2#top");
/// url.host               // => host
/// url.port               // => 8080
/// url.decodedPath()      // => /a b
/// url.query().get("y")   // => 2
/// ```
record Url(
    scheme: String,
    user: String?,
    host: String,
    port: int?,
    path: String,
    queryText: String?,
    fragment: String?,
) {
    /// An error [3541] where the text is no address.
    /// ```noodlecore
    /// Url.parse("http://host/a").path  // => /a
    /// ```
    static func parse(text: String): Url {
        const value = Url.parseOrNull(text);
        if (value == null) { throw new Error(3541, `${text.quoted()} is no URL`); }
        return value;
    }

    /// ```noodlecore
    /// import noodlecore.url
    /// Url.parseOrNull("not a url")  // => null
    /// ```
    static func parseOrNull(text: String): Url? {
        const scheme = text.substringBefore("://");
        const valid =
            scheme.length < text.length &&
            scheme.isNotEmpty() &&
            scheme.all((c) => c.isAscii() && c.isLetterOrDigit() || "+-.".contains(c));
        if (!valid || text.any((c) => c.isWhitespace())) { return null; }
        const rest = text.substring(scheme.length + 3);
        const beforeFragment = rest.substringBefore("#");
        const beforeQuery = beforeFragment.substringBefore("?");
        const authority = beforeQuery.substringBefore("/");
        const address = authority.substringAfterLast("@");
        const portText = address.endsWith("]") ? "" : portOf(address);
        const port = portText.toIntOrNull();
        if (portText.isNotEmpty() && (port == null || !port.isBetween(0, 65535))) { return null; }
        return new Url(
            scheme.toLowerCase(),
            authority.contains("@") ? authority.substringBeforeLast("@") : null,
            (portText.isEmpty()
                ? address.removeSuffix(":")
                : address.dropLast(portText.length + 1)).toLowerCase(),
            port,
            beforeQuery.drop(authority.length),
            beforeFragment.contains("?") ? beforeFragment.substringAfter("?") : null,
            rest.contains("#") ? rest.substringAfter("#") : null,
        );
    }

    /// Scheme, host and port: what two addresses of one server share.
    /// ```noodlecore
    /// import noodlecore.url
    /// Url.parse("https://ada@host:8080/a?b").origin()  // => https://host:8080
    /// ```
    func origin(): String {
        return `${this.scheme}://${this.host}${this.port == null ? "" : `:${this.port}`}`;
    }

    /// The address that a reference means where it stands in the page at this one, by RFC 3986, 5.2.
    /// ```noodlecore
    /// import noodlecore.url
    /// const page = Url.parse("http://host/a/b?q#f");
    /// page.resolve("c")         // => http://host/a/c
    /// page.resolve("../c#x")    // => http://host/c#x
    /// page.resolve("/c")        // => http://host/c
    /// page.resolve("?x=1")      // => http://host/a/b?x=1
    /// page.resolve("//other/")  // => http://other/
    /// ```
    func resolve(reference: String): Url {
        const whole = Url.parseOrNull(reference);
        if (whole != null) { return whole; }
        if (reference.startsWith("//")) { return Url.parse(`${this.scheme}:${reference}`); }
        const beforeFragment = reference.substringBefore("#");
        const path = beforeFragment.substringBefore("?");
        const query = beforeFragment.contains("?") ? beforeFragment.substringAfter("?") : null;
        return this.copy(
            path: this.resolvePath(path),
            queryText: path.isEmpty() ? query ?? this.queryText : query,
            fragment: reference.contains("#") ? reference.substringAfter("#") : null,
        );
    }

    private func resolvePath(path: String): String {
        if (path.isEmpty()) { return this.path; }
        const folder = this.path.substring(0, this.path.lastIndexOf("/") + 1).ifEmpty(() => "/");
        return withoutDots(path.startsWith("/") ? path : folder + path);
    }

    /// The path with its `%XX` read.
    /// ```noodlecore
    /// Url.parse("http://host/a%20b").decodedPath()  // => /a b
    /// ```
    func decodedPath(): String { return Url.decode(this.path); }

    /// The query's names and values, decoded; the last one stays where a name repeats.
    /// ```noodlecore
    /// Url.parse("http://host/?x=1&y=a+b").query()  // => {"x": "1", "y": "a b"}
    /// ```
    func query(): Map<String, String> { return Url.parseQuery(this.queryText ?? ""); }

    /// The same address with other query values.
    /// ```noodlecore
    /// Url.parse("http://host/?x=1").withQuery({ "y": 2 })  // => http://host/?y=2
    /// ```
    func withQuery(values: Map<String, any>): Url {
        return this.copy(queryText: values.isEmpty() ? null : Url.queryOf(values));
    }

    /// ```noodlecore
    /// import noodlecore.url
    /// Url.parseQuery("a=1&b=x+y")  // => {"a": "1", "b": "x y"}
    /// ```
    static func parseQuery(text: String): Map<String, String> {
        const values = new Map<String, String>();
        for (part in text.split("&")) {
            if (part.isEmpty()) { continue; }
            const value = part.contains("=") ? part.substringAfter("=") : "";
            values.set(
                Url.decode(part.substringBefore("=").replace("+", " ")),
                Url.decode(value.replace("+", " ")),
            );
        }
        return values;
    }

    /// ```noodlecore
    /// import noodlecore.url
    /// Url.queryOf({ "q": "a b", "n": 1 })  // => q=a%20b&n=1
    /// ```
    static func queryOf(values: Map<String, any>): String {
        return values.map((key, value) => `${Url.encode(key)}=${Url.encode(`${value}`)}`).join("&");
    }

    /// Everything but letters, digits and `-._~` as `%XX`.
    /// ```noodlecore
    /// import noodlecore.url
    /// Url.encode("a/é")  // => a%2F%C3%A9
    /// ```
    static func encode(text: String): String {
        const result = new StringBuilder();
        for (byte in text.toBytes()) {
            const c = String.fromCharCode(byte);
            if (byte < 128 && (c.isLetterOrDigit() || "-._~".contains(c))) {
                result.add(c);
            } else {
                result.add("%").add(byte.toHex(2).toUpperCase());
            }
        }
        return result.toString();
    }

    /// `%XX` as the bytes that they are; what is no such stays.
    /// ```noodlecore
    /// import noodlecore.url
    /// Url.decode("a%20b%")  // => a b%
    /// ```
    static func decode(text: String): String {
        if (!text.contains("%")) { return text; }
        const source = text.toBytes();
        const bytes = new List<int>();
        let at = 0;
        while (at < source.length) {
            const hex =
                source.get(at) == c'%' && at + 2 < source.length
                    ? Bytes.fromHex(source.slice(at + 1, at + 3).toText())
                    : null;
            const escaped = hex != null && hex.length == 1;
            bytes.add(escaped ? hex!.get(0) : source.get(at));
            at += escaped ? 3 : 1;
        }
        return Bytes.of(bytes).toText();
    }

    /// The address as it is written.
    /// ```noodlecore
    /// Url.parse("http://HOST/a").toString()  // => http://host/a
    /// ```
    func toString(): String {
        const user = this.user == null ? "" : `${this.user}@`;
        const port = this.port == null ? "" : `:${this.port}`;
        const query = this.queryText == null ? "" : `?${this.queryText}`;
        const fragment = this.fragment == null ? "" : `#${this.fragment}`;
        return `${this.scheme}://${user}${this.host}${port}${this.path}${query}${fragment}`;
    }
}

/// What stands behind the last colon of `host:80`; empty where there is none.
private func portOf(address: String): String {
    const index = address.lastIndexOf(":");
    return index < 0 ? "" : address.substring(index + 1);
}

/// Without `.` and `..`; the latter takes the part before it away.
private func withoutDots(path: String): String {
    const parts = new List<String>();
    for (part in path.split("/").drop(1)) {
        if (part == "..") { parts.popOrNull(); } else if (part != ".") { parts.add(part); }
    }
    const folder = path.endsWith("/.") || path.endsWith("/..");
    return `/${parts.join("/")}${folder && parts.isNotEmpty() ? "/" : ""}`;
}
