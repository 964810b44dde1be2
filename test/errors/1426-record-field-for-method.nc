interface Named { func name(): String }

record User(name: String) implements Named
