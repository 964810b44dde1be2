public class Main {
    private int total;

    public Main(int start) {
        this.total = start;
    }

    public static void main(String[] args) {
        print("hello");
    }

    int add(int a, int b) throws Exception {
        return this.total + a + b;
    }
}
