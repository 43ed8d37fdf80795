// The relay as a container on Azure Container Apps: one replica at the most, so that five requests at once to Business Central are five.
//   az deployment group create -g <group> -f relay/infra/container.bicep -p name=<name> image=<registry>/business-central-relay:<tag> \
//     vaultName=<existing vault> configuration=@relay.json
// The secrets must be in the vault before; the app reads them with an identity of its own.
targetScope = 'resourceGroup'

@minLength(3)
@maxLength(20)
param name string

param location string = resourceGroup().location

@description('Built from relay/hosts/node/Dockerfile.')
param image string

@description('A vault of this resource group that uses role-based access.')
param vaultName string

@description('The relay\'s configuration, as relay/relay.example.json.')
param configuration object

@description('Settings that the configuration names for secrets, each with the name of its secret in the vault.')
param secrets object = {
  BC_KEY: 'bc-key'
  RELAY_SECRET: 'relay-secret'
}

@description('0 lets the relay sleep, and the first question of the morning waits.')
@allowed([0, 1])
param minReplicas int = 1

@description('Subnet for calls to a Business Central in a private network; empty for none.')
param subnetId string = ''

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource vaultRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    vnetConfiguration: empty(subnetId) ? null : { infrastructureSubnetId: subnetId }
    appLogsConfiguration: { destination: 'azure-monitor' }
  }
}

resource toLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environment
  properties: {
    workspaceId: logs.id
    logs: [{ category: 'ContainerAppConsoleLogs', enabled: true }]
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  dependsOn: [vaultRole]
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      // No policy for origins here: the relay answers preflights itself, by those of its configuration.
      ingress: {
        external: true
        allowInsecure: false
        targetPort: 8080
      }
      secrets: map(items(secrets), each => {
        name: each.value
        keyVaultUrl: '${vault.properties.vaultUri}secrets/${each.value}'
        identity: identity.id
      })
    }
    template: {
      containers: [
        {
          name: 'relay'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(
            [{ name: 'RELAY_CONFIG', value: string(configuration) }],
            map(items(secrets), each => { name: each.key, secretRef: each.value })
          )
          probes: [
            { type: 'Liveness', httpGet: { path: '/health', port: 8080 } }
            { type: 'Readiness', httpGet: { path: '/health', port: 8080 } }
          ]
        }
      ]
      scale: { minReplicas: minReplicas, maxReplicas: 1 }
    }
  }
}

@description('What to write as the relay\'s address in a connection: this and the connection\'s name.')
output relayAddress string = 'https://${app.properties.configuration.ingress.fqdn}/connections/'
