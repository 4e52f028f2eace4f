metadata description = 'The storage account: Durable state, records, audit trail, payloads and the app package. Entra identities only, from the app\'s subnet only.'

@description('Required. Name of the account: 3-24 lower-case letters and digits, unique in Azure.')
@minLength(3)
@maxLength(24)
param name string

@description('Required. Region.')
param location string

@description('Required. Tags of every resource.')
param tags { *: string }

@description('Required. Redundancy of the account.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param sku string

@description('Required. Object id of the function app\'s identity.')
param principalId string

@description('Required. The subnet that is let in.')
param functionsSubnetId string

@description('Required. Public addresses or ranges of people who may look into the account; their roles are assigned elsewhere.')
param allowedAddresses string[]

@description('Required. Start of the names of tables and containers, as in RemoteExecutor__Storage__NamePrefix.')
param namePrefix string

@description('Required. Days after which an input that was left behind is deleted.')
@minValue(8)
param payloadRetentionDays int

var packageContainer = 'app-package'

// Owner rather than Contributor is what the Functions host asks for on AzureWebJobsStorage.
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    allowedCopyScope: 'AAD'
    defaultToOAuthAuthentication: true
    isLocalUserEnabled: false
    isSftpEnabled: false
    isNfsV3Enabled: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // Reached through the service endpoint of the functions subnet, which needs the public endpoint, closed to all others.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [
        {
          id: functionsSubnetId
          action: 'Allow'
        }
      ]
      ipRules: [
        for address in allowedAddresses: {
          value: address
          action: 'Allow'
        }
      ]
    }
  }
}

// Deleted means gone: inputs must not outlive their execution as soft-deleted blobs or old versions.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: false
    changeFeed: { enabled: false }
    restorePolicy: { enabled: false }
    deleteRetentionPolicy: { enabled: false }
    containerDeleteRetentionPolicy: { enabled: false }
  }
}

// The app makes its own containers and tables; only the package has to be there before it.
resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' = {
  parent: blobs
  name: packageContainer
  properties: { publicAccess: 'None' }
}

// Inputs are deleted when their execution ends. What a lost execution leaves goes here, later than the longest approval (7 days) and
// run (1 hour) can take. Code stays: it belongs to the audit trail.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2026-06-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'delete-payloads'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['${namePrefix}-inputs/']
            }
            actions: {
              baseBlob: {
                delete: { daysAfterCreationGreaterThan: payloadRetentionDays }
              }
            }
          }
        }
      ]
    }
  }
}

resource mayUseBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, 'functions', blobDataOwner)
  scope: account
  properties: {
    description: 'Host locks, app package, payloads, Durable leases and large messages.'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataOwner)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource mayUseQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, 'functions', queueDataContributor)
  scope: account
  properties: {
    description: 'Durable control and work-item queues.'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource mayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, 'functions', tableDataContributor)
  scope: account
  properties: {
    description: 'Records, audit trail, Durable history.'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

@description('Name of the account.')
output name string = account.name

@description('Address of the blob service.')
output blobEndpoint string = account.properties.primaryEndpoints.blob

@description('Address of the table service.')
output tableEndpoint string = account.properties.primaryEndpoints.table

@description('Where the app package is put.')
output packageContainerUrl string = '${account.properties.primaryEndpoints.blob}${package.name}'
