metadata name = 'RemoteExecutor'
metadata description = 'The Functions host with its storage, network, registry and telemetry, and a resource group of its own for sandboxes.'

targetScope = 'subscription'

@description('Required. Name of this installation; resource names are made from it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Required. Region. It must have Flex Consumption, .NET 10 and Container Instances in virtual networks.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

@description('Required. The audience that agent tokens must name: the client id of the API\'s app registration, or its application id URI.')
@minLength(1)
param authAudience string

@description('Optional. The issuer of agent tokens: any OpenID Connect authority. Default: Entra ID, the tenant of this subscription.')
param authAuthority string = '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'

@description('Optional. Digest of the sandbox image in the registry, sha256:…; infra/push-sandbox-image.sh builds it and says it. Until it is set the app does not start.')
param sandboxImageDigest string = ''

@description('Optional. Sandboxes that may exist at once. The sandbox network must have that many addresses.')
@minValue(1)
@maxValue(1000)
param maxConcurrentSandboxes int = 10

@description('Optional. The operator\'s disclosure policy: a ceiling for what any execution may release.')
@allowed(['strict', 'standard', 'open'])
param disclosure string = 'standard'

@description('Optional. Where Durable Functions keep their state.')
@allowed(['AzureStorage', 'DurableTaskScheduler'])
param durableBackend string = 'AzureStorage'

@description('Optional. How long an idle queue is left alone at most, with the backend AzureStorage. Every look is a paid transaction: see docs/deploy.md.')
param maxQueuePollingInterval string = '00:00:01'

@description('Optional. Billing model of the Durable Task Scheduler, if that is the backend.')
@allowed(['Consumption', 'Dedicated'])
param schedulerSku string = 'Consumption'

@description('Optional. Addresses that may reach the Durable Task Scheduler: those that the app sends from. Required with that backend.')
param schedulerAllowedAddresses string[] = []

@description('Optional. Address ranges that may call the API. Default: all; the agent token is asked for in any case.')
param allowedCallers string[] = []

@description('Optional. Public addresses of people who may look into the storage account. Default: none.')
param storageAllowedAddresses string[] = []

@description('Optional. Address range of the function app\'s network.')
param functionsAddressPrefix string = '10.60.0.0/26'

@description('Optional. Address range of the sandbox network, which nothing is connected to.')
param sandboxAddressPrefix string = '10.61.0.0/24'

@description('Optional. Memory of an instance of the app, in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Optional. The most instances of the app that run at once.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Optional. Tier of the registry. It is the largest part of what an idle installation costs.')
@allowed(['Basic', 'Standard', 'Premium'])
param registrySku string = 'Basic'

@description('Optional. Redundancy of the storage account.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_LRS'

@description('Optional. Days after which an input that was left behind is deleted; longer than an approval can stay open.')
@minValue(8)
param payloadRetentionDays int = 8

@description('Optional. Gigabytes of telemetry a day after which ingestion stops until the next day.')
@minValue(1)
param logDailyQuotaGb int = 1

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { application: 'remote-executor' }
var storageNamePrefix = 'remoteexecutor'
var hubName = 'RemoteExecutor'

// azd looks for exactly one resource group with this tag.
resource appGroup 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: union(tags, { 'azd-env-name': environmentName })
}

// Of their own, so that the right to make and remove container groups ends at its border.
resource sandboxGroup 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}-sandboxes'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: appGroup
  params: {
    name: 'id-functions-${token}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: appGroup
  params: {
    token: token
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    dailyQuotaGb: logDailyQuotaGb
  }
}

module network 'modules/network.bicep' = {
  scope: appGroup
  params: {
    token: token
    location: location
    tags: tags
    addressPrefix: functionsAddressPrefix
  }
}

module storage 'modules/storage.bicep' = {
  scope: appGroup
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    sku: storageSku
    principalId: identity.outputs.principalId
    functionsSubnetId: network.outputs.functionsSubnetId
    allowedAddresses: storageAllowedAddresses
    namePrefix: storageNamePrefix
    payloadRetentionDays: payloadRetentionDays
  }
}

module sandboxes 'modules/sandboxes.bicep' = {
  scope: sandboxGroup
  params: {
    token: token
    location: location
    tags: tags
    addressPrefix: sandboxAddressPrefix
  }
}

module sandboxOperator 'modules/sandboxOperator.bicep' = {
  scope: sandboxGroup
  params: {
    token: token
    principalId: identity.outputs.principalId
  }
}

module registry 'modules/registry.bicep' = {
  scope: appGroup
  params: {
    name: 'cr${token}'
    location: location
    tags: tags
    sku: registrySku
    imagePullPrincipalId: sandboxes.outputs.imagePullPrincipalId
  }
}

module scheduler 'modules/scheduler.bicep' = if (durableBackend == 'DurableTaskScheduler') {
  scope: appGroup
  params: {
    name: 'dts-${token}'
    location: location
    tags: tags
    hubName: hubName
    sku: schedulerSku
    allowedAddresses: schedulerAllowedAddresses
    principalId: identity.outputs.principalId
  }
}

module functionApp 'modules/functionApp.bicep' = {
  scope: appGroup
  params: {
    token: token
    location: location
    tags: tags
    identityId: identity.outputs.id
    subnetId: network.outputs.functionsSubnetId
    packageContainerUrl: storage.outputs.packageContainerUrl
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    allowedCallers: allowedCallers
    settings: {
      AzureWebJobsStorage__accountName: storage.outputs.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.outputs.clientId
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__maxQueuePollingInterval: maxQueuePollingInterval
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
      RemoteExecutor__MaxConcurrentSandboxes: string(maxConcurrentSandboxes)
      RemoteExecutor__Disclosure: disclosure
      RemoteExecutor__Auth__Authority: authAuthority
      RemoteExecutor__Auth__Audience: authAudience
      RemoteExecutor__Storage__BlobServiceUri: storage.outputs.blobEndpoint
      RemoteExecutor__Storage__TableServiceUri: storage.outputs.tableEndpoint
      RemoteExecutor__Storage__ManagedIdentityClientId: identity.outputs.clientId
      RemoteExecutor__Storage__NamePrefix: storageNamePrefix
      RemoteExecutor__Provider: 'aci'
      RemoteExecutor__ContainerInstances__Endpoint: environment().resourceManager
      RemoteExecutor__ContainerInstances__SubscriptionId: subscription().subscriptionId
      RemoteExecutor__ContainerInstances__ResourceGroup: sandboxGroup.name
      RemoteExecutor__ContainerInstances__Location: location
      RemoteExecutor__ContainerInstances__SubnetId: sandboxes.outputs.subnetId
      RemoteExecutor__ContainerInstances__ImagePullIdentityId: sandboxes.outputs.imagePullId
      RemoteExecutor__ContainerInstances__ManagedIdentityClientId: identity.outputs.clientId
    }
    registryServer: registry.outputs.loginServer
    sandboxImageDigest: sandboxImageDigest
    usesScheduler: durableBackend == 'DurableTaskScheduler'
    schedulerEndpoint: durableBackend == 'DurableTaskScheduler' ? scheduler!.outputs.endpoint : ''
    identityClientId: identity.outputs.clientId
  }
}

@description('Region, for azd.')
output AZURE_LOCATION string = location

@description('Resource group of the app, for azd.')
output AZURE_RESOURCE_GROUP string = appGroup.name

@description('Name of the function app, for infra/push-sandbox-image.sh.')
output AZURE_FUNCTION_APP_NAME string = functionApp.outputs.name

@description('Name of the registry, for infra/push-sandbox-image.sh.')
output AZURE_CONTAINER_REGISTRY_NAME string = registry.outputs.name

@description('Address of the API: what REX_URL is set to.')
output REX_URL string = functionApp.outputs.url
