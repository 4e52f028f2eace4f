metadata description = 'The network of the function app. Sandboxes are not in it and have no way to it: theirs is in sandboxes.bicep.'

@description('Required. Ending of the resource names.')
param token string

@description('Required. Region.')
param location string

@description('Required. Tags of every resource.')
param tags { *: string }

@description('Required. Address range of the network; the subnet takes all of it.')
param addressPrefix string

// Azure's default rules let nobody in from the internet, and nothing listens in this subnet: the app's address is Azure's front end.
resource guard 'Microsoft.Network/networkSecurityGroups@2026-03-01' = {
  name: 'nsg-functions-${token}'
  location: location
  tags: tags
  properties: { securityRules: [] }
}

resource network 'Microsoft.Network/virtualNetworks@2026-03-01' = {
  name: 'vnet-functions-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressPrefix] }
    subnets: [
      {
        name: 'functions'
        properties: {
          addressPrefix: addressPrefix
          networkSecurityGroup: { id: guard.id }
          // The app talks to Azure Resource Manager, Entra ID and Azure Monitor, which have public addresses.
          defaultOutboundAccess: true
          delegations: [
            {
              name: 'flexConsumption'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
          // Free, unlike private endpoints; the storage account lets only this subnet in.
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
          ]
        }
      }
    ]
  }
}

@description('The subnet that the function app sends from.')
output functionsSubnetId string = network.properties.subnets[0].id
