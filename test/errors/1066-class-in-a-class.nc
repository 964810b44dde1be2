class Outer {
    class Inner { int x = 1; }
    int y = 2;
}
print(new Outer().y);
