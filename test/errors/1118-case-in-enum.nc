enum Color {
    case red
    case green
}
