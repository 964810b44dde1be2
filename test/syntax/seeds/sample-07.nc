// Agent registry
let agentRegistry = get_agent_registry();

// Role management
let roleManager = get_role_manager();
