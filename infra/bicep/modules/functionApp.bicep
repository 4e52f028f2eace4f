metadata description = 'The Functions host on Flex Consumption: scales to zero, has no keys, no passwords and no publishing credentials.'

@description('Required. Ending of the resource names.')
param token string

@description('Required. Region.')
param location string

@description('Required. Tags of every resource.')
param tags { *: string }

@description('Required. Resource id of the identity of the app.')
param identityId string

@description('Required. The subnet that the app sends from.')
param subnetId string

@description('Required. Where the app package is put.')
param packageContainerUrl string

@description('Required. Memory of an instance, in MB.')
param instanceMemoryMB int

@description('Required. The most instances that run at once.')
param maximumInstanceCount int

@description('Required. Address ranges that may call the API; empty for all. The agent token is asked for in any case.')
param allowedCallers string[]

@description('Required. Settings of the app: names and values.')
param settings { *: string }

@description('Required. Host name of the registry of the sandbox image.')
param registryServer string

@description('Required. Digest of the sandbox image; empty as long as there is none.')
param sandboxImageDigest string

@description('Required. Whether the Durable Task Scheduler takes the place of the storage account.')
param usesScheduler bool

@description('Required. Address of the Durable Task Scheduler; empty without it.')
param schedulerEndpoint string

@description('Required. Client id of the identity of the app.')
param identityClientId string

// Without an image the setting is left out, and the app says at start what is missing.
var imageSettings = empty(sandboxImageDigest)
  ? {}
  : { RemoteExecutor__ContainerInstances__Image: '${registryServer}/remote-executor/sandbox@${sandboxImageDigest}' }

// What host.json says about storage is overridden here; the rest of it holds for both backends.
var schedulerSettings = usesScheduler
  ? {
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
      DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}'
    }
  : {}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: 'func-${token}'
  location: location
  // azd finds the app of the service "functions" by this tag.
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    clientAffinityEnabled: false
    virtualNetworkSubnetId: subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      remoteDebuggingEnabled: false
      ipSecurityRestrictionsDefaultAction: empty(allowedCallers) ? 'Allow' : 'Deny'
      ipSecurityRestrictions: [
        for (range, index) in allowedCallers: {
          name: 'caller-${index}'
          ipAddress: range
          action: 'Allow'
          priority: 100 + index
        }
      ]
      // Deployments come in here. They need an Entra identity with a role on the app: passwords are off below.
      scmIpSecurityRestrictionsUseMain: false
      scmIpSecurityRestrictionsDefaultAction: 'Allow'
    }
  }

  resource noFtpPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScmPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, imageSettings, schedulerSettings)
  }
}

@description('Name of the function app.')
output name string = app.name

@description('Address of the API.')
output url string = 'https://${app.properties.defaultHostName}'
