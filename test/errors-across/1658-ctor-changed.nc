// module shop.user
class User {
    public String name;
    public int age;
    constructor(this.name, this.age) {}
}
// module shop.a
import shop.user.{User}
func guest(): User { return new User("guest"); }
// module shop.b
import shop.user.{User}
func admin(): User { return new User("admin"); }
func other(): User { return new User("other"); }
