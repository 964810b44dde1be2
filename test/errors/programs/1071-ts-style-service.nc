class UserService {
    private users: Map<String, User> = new Map();

    constructor(private readonly repo: UserRepo) {}

    getUser(id: string): User | undefined {
        return this.users.get(id);
    }

    async save(user: User): Promise<void> {
        this.users.set(user.id, user);
        this.repo.insert(user);
    }
}
class User { String id = ""; }
class UserRepo { func insert(user: User) { print(user.id); } }
func main() { print(1); }
