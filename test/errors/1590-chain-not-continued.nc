class User {
    String? name = null;
}

func length(user: User?): int? {
    return user?.name.length;
}
