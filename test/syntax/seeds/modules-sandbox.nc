// File: src/noodlecore/modules/sandbox.nc

class ModuleSandbox {
    private Map<String, SandboxEnvironment> sandboxes;
    private SecurityManager securityManager;
    
    func createSandbox(module: Module): SandboxEnvironment {
        // Isolated execution environment
        let sandbox = new SandboxEnvironment();
        this.securityManager.configureSandbox(sandbox, module.permissions);
        this.sandboxes.set(module.id, sandbox);
        return sandbox;
    }
}
