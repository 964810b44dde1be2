func show(x: any) {
    match (x) {
        text: String => print(text),
        int n => print(n),
        _ => print("other"),
    }
}
