func shout(name: String?): String {
    return name.toUpperCase() + name.length;
}
