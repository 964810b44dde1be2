record Person(name: String, home: Address)
record Address(street: String, owner: Person)
