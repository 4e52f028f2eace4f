metadata description = 'Where sandboxes live: a network of their own without any way out or in, and the identity that fetches their image.'

@description('Required. Ending of the resource names.')
param token string

@description('Required. Region.')
param location string

@description('Required. Tags of every resource.')
param tags { *: string }

@description('Required. Address range of the sandbox network; one address a sandbox, five are Azure\'s.')
param addressPrefix string

// A rule for "*" does not cover Azure's own name server, metadata and licence services: they have tags of their own.
// Names that are looked up can carry data out as well as any connection.
resource isolation 'Microsoft.Network/networkSecurityGroups@2026-03-01' = {
  name: 'nsg-sandboxes-${token}'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'DenyAllInbound'
        properties: {
          description: 'Nothing reaches a sandbox, not even its neighbour.'
          direction: 'Inbound'
          access: 'Deny'
          priority: 100
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
      {
        name: 'DenyPlatformDns'
        properties: {
          description: 'No name lookups.'
          direction: 'Outbound'
          access: 'Deny'
          priority: 100
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: 'AzurePlatformDNS'
          destinationPortRange: '*'
        }
      }
      {
        name: 'DenyPlatformMetadata'
        properties: {
          description: 'No instance metadata, so no token of the identity that fetches the image.'
          direction: 'Outbound'
          access: 'Deny'
          priority: 110
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: 'AzurePlatformIMDS'
          destinationPortRange: '*'
        }
      }
      {
        name: 'DenyPlatformLicensing'
        properties: {
          description: 'No key management service.'
          direction: 'Outbound'
          access: 'Deny'
          priority: 120
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: 'AzurePlatformLKM'
          destinationPortRange: '*'
        }
      }
      {
        name: 'DenyAllOutbound'
        properties: {
          description: 'A sandbox reaches nothing.'
          direction: 'Outbound'
          access: 'Deny'
          priority: 200
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2026-03-01' = {
  name: 'vnet-sandboxes-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressPrefix] }
    subnets: [
      {
        name: 'sandboxes'
        properties: {
          addressPrefix: addressPrefix
          networkSecurityGroup: { id: isolation.id }
          defaultOutboundAccess: false
          delegations: [
            {
              name: 'containerGroups'
              properties: { serviceName: 'Microsoft.ContainerInstance/containerGroups' }
            }
          ]
        }
      }
    ]
  }
}

resource imagePull 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-sandbox-pull-${token}'
  location: location
  tags: tags
}

@description('The subnet that sandboxes are put into.')
output subnetId string = network.properties.subnets[0].id

@description('Resource id of the identity that fetches the sandbox image.')
output imagePullId string = imagePull.id

@description('Object id of the identity that fetches the sandbox image.')
output imagePullPrincipalId string = imagePull.properties.principalId
