func f(x: ): { return 1; }

class A {
    List<> items;
    Map<String, > more;
}

let y: = 3;
