@test class RegistrySuite {
    func registers() {}
}
