metadata description = 'The managed Durable Task Scheduler, instead of queues and tables of the storage account.'

@description('Required. Name of the scheduler.')
param name string

@description('Required. Region.')
param location string

@description('Required. Tags of every resource.')
param tags { *: string }

@description('Required. Name of the task hub.')
param hubName string

@description('Required. Billing model.')
@allowed(['Consumption', 'Dedicated'])
param sku string

@description('Required. Addresses or ranges that may reach the scheduler: those that the function app sends from.')
@minLength(1)
param allowedAddresses string[]

@description('Required. Object id of the function app\'s identity.')
param principalId string

var durableTaskDataContributor = '0ad04412-c4d5-4796-b79c-f76d14c8d402'

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    ipAllowlist: allowedAddresses
    publicNetworkAccess: 'Enabled'
    sku: { name: sku }
  }
}

resource hub 'Microsoft.DurableTask/schedulers/taskHubs@2026-02-01' = {
  parent: scheduler
  name: hubName
}

resource mayUseHub 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hub.id, 'functions', durableTaskDataContributor)
  scope: hub
  properties: {
    description: 'The function app runs its orchestrations.'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', durableTaskDataContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

@description('Address of the scheduler.')
output endpoint string = scheduler.properties.endpoint
