import java.util.ArrayList;

func main() {
    List<String> names = new ArrayList<String>();
    names.add("Ada");
    for (String name : names) {
        System.out.println(name.toUpperCase());
    }
    Map<String, Integer> counts = new HashMap<>();
    counts.put("a", 1);
}
