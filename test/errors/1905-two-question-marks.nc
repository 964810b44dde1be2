func find(id: int): String?? {
    return null;
}
