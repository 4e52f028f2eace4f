metadata description = 'The registry of the sandbox image, and the right to fetch from it.'

@description('Required. Name of the registry: 5-50 letters and digits, unique in Azure.')
@minLength(5)
@maxLength(50)
param name string

@description('Required. Region.')
param location string

@description('Required. Tags of every resource.')
param tags { *: string }

@description('Required. Tier of the registry.')
@allowed(['Basic', 'Standard', 'Premium'])
param sku string

@description('Required. Object id of the identity that fetches the sandbox image.')
param imagePullPrincipalId string

var acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: sku }
  properties: {
    adminUserEnabled: false
    anonymousPullEnabled: false
    // Container Instances fetch images from outside of any network of ours, and Basic has no private endpoints.
    publicNetworkAccess: 'Enabled'
    networkRuleBypassOptions: 'None'
  }
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, 'sandbox-pull', acrPull)
  scope: registry
  properties: {
    description: 'Container Instances fetch the sandbox image.'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
    principalId: imagePullPrincipalId
    principalType: 'ServicePrincipal'
  }
}

@description('Name of the registry.')
output name string = registry.name

@description('Host name of the registry.')
output loginServer string = registry.properties.loginServer
