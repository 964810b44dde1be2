record Label(text: String);

func show(names: Map<String, int>, name: String?): void {
    print(new Label(total));
    print(names.getOrDefault(apples, 0));
    print(name ?? nobody);
}
