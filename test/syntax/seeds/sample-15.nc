// Geïsoleerde module uitvoering
class ModuleSandbox {
    func createSandbox(module: Module): SandboxEnvironment
    func configureSandbox(sandbox: SandboxEnvironment, permissions: List<String>)
    func destroyModule(moduleId: String)
}
