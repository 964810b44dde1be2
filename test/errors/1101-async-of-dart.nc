Future<int> load(String name) async {
    return name.length;
}

void show() async => print(load("a"));

show();
