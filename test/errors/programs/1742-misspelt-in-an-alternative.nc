enum Type { IntType, BoolType, ListType(of: Type) }
func isFlat(t: Type): bool {
    return match (t) {
        IntType | BoolTyp => true,
        ListType(_) => false,
    };
}
print(isFlat(Type.IntType));
