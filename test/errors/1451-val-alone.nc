interface Box {
    val id: String
}
