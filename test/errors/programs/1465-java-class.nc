public class Person {
    private String name;
    private final int age;
    public Person(String name, int age) {
        this.name = name;
        this.age = age;
    }
    public String getName() { return name; }
    public int getAge() { return age; }
    public static Person of(String name) { return new Person(name, 0); }
}
func main() { print(Person.of("a").getName()); }
