class User { String name = ""; }

func rename(user: User?) { user?.name = "Ada"; }
