func changed(String name, int? before, int after): void {
    print(name, before ?? 0, after);
}
