/// Text in HTML pages.
class Html {
    /// A text that a page shows as it is, whatever it contains: what comes from users goes through here.
    /// ```noodlecore
    /// import noodlecore.text.html
    /// Html.escape("<b>\"Tom\" & 'Jerry'</b>")  // => &lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;
    /// ```
    static func escape(text: String): String {
        return text
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    }

    /// The text that an escaped one shows. Only what `escape` writes and characters by number are known.
    /// ```noodlecore
    /// import noodlecore.text.html
    /// Html.unescape("&lt;b&gt; &amp;amp; &#233; &#x1F600;")  // => <b> &amp; é 😀
    /// ```
    static func unescape(text: String): String {
        const result = new StringBuilder();
        let at = 0;
        while (true) {
            const start = text.indexOf("&", at);
            const end = start < 0 ? -1 : text.indexOf(";", start);
            if (end < 0) { return result.add(text.substring(at)).toString(); }
            const character = named(text.substring(start + 1, end));
            result.add(text.substring(at, start)).add(character ?? "&");
            at = character == null ? start + 1 : end + 1;
        }
    }
}

private const names = {
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "quot": "\"",
    "apos": "'",
    "nbsp": "\u{a0}",
};

/// The character of a reference without its `&` and `;`; null for what is none.
private func named(reference: String): String? {
    if (!reference.startsWith("#")) { return names.get(reference); }
    const hexadecimal = reference.startsWith("#x") || reference.startsWith("#X");
    const digits = reference.drop(hexadecimal ? 2 : 1);
    const code = digits.toIntOrNull(hexadecimal ? 16 : 10);
    return code != null && code.isBetween(1, 0x10ffff) ? String.fromCodePoint(code) : null;
}
