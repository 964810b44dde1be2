class Address { String? street = null; }
class Person { Address? address = null; }
func street(p: Person?): String {
    return p.address.street ?? "none";
}
func main() { print(street(null)); let s: String = null; print(s); }
