func shout(text: String?): String {
    if (let text) {
        return text.toUpperCase();
    }
    return "";
}
