// HTTP API endpoints
/api/distributed/nodes          - Node management
/api/distributed/resources     - Resource allocatie
/api/modules                  - Module registry
/api/ai/fusion               - Cross-modale fusie

// Service registratie
gateway.register_service({
    name: 'distributed_node_manager',
    capabilities: ['node_management', 'resource_allocation', 'health_monitoring']
});
