import java.util.*;

public class Main {
    private final int count;
    private List<String> names = new ArrayList<>();

    public Main(int count) {
        this.count = count;
    }

    public int getCount() {
        return count;
    }

    @Override
    public String toString() {
        return "Main " + count;
    }

    public static void main(String[] args) {
        Main m = new Main(3);
        for (int i = 0; i < 3; i++) {
            System.out.println(m.getCount());
        }
    }
}
