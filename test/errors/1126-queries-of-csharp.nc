class User { String name = ""; int age = 0; bool active = true; }
func names(users: List<User>): List<String> {
    let adults = from u in users
                 where u.age >= 18 && u.active
                 orderby u.name
                 select u.name;
    let oldest = from User u in users orderby u.age descending, u.name select u;
    let two = (from u in users where u.age > 3 select u).length;
    return adults;
}
print(names([]));
