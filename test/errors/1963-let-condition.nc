func show(name: String) {
    if (let text = name.trim()) { print(text); }
}
