metadata description = 'What the function app may do with sandboxes: exactly the calls that its provider makes, in the sandbox resource group alone.'

@description('Required. Ending of the role name: role names are unique in a tenant.')
param token string

@description('Required. Object id of the function app\'s identity.')
param principalId string

resource operator 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'sandbox-operator')
  properties: {
    roleName: 'RemoteExecutor sandbox operator (${token})'
    description: 'Makes, looks at and removes container groups in the sandbox subnet, with the identity that fetches their image.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: [
          'Microsoft.ContainerInstance/containerGroups/read'
          'Microsoft.ContainerInstance/containerGroups/write'
          'Microsoft.ContainerInstance/containerGroups/delete'
          'Microsoft.ContainerInstance/containerGroups/containers/logs/read'
          'Microsoft.Network/virtualNetworks/subnets/join/action'
          'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action'
        ]
        notActions: []
        dataActions: []
        notDataActions: []
      }
    ]
  }
}

resource mayOperate 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, 'functions', 'sandbox-operator')
  properties: {
    description: 'The function app makes and removes sandboxes.'
    roleDefinitionId: operator.id
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}
