using 'main.bicep'

// azd sets AZURE_*; the rest is set with `azd env set NAME value`, or as environment variables for `az deployment sub create`.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'remote-executor')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param authAudience = readEnvironmentVariable('REMOTE_EXECUTOR_AUDIENCE')
param sandboxImageDigest = readEnvironmentVariable('SANDBOX_IMAGE_DIGEST', '')
