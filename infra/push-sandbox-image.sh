#!/bin/sh
# Builds the sandbox image in the registry unless this version is there, and tells the app its digest. azd runs it after provisioning;
# by hand: AZURE_CONTAINER_REGISTRY_NAME=… AZURE_FUNCTION_APP_NAME=… AZURE_RESOURCE_GROUP=… infra/push-sandbox-image.sh
# With LOCAL_DOCKER=1 the image is built by this machine's Docker, for subscriptions without registry tasks.
set -eu

: "${AZURE_CONTAINER_REGISTRY_NAME:?is the registry that infra/bicep made}"
: "${AZURE_FUNCTION_APP_NAME:?is the function app that infra/bicep made}"
: "${AZURE_RESOURCE_GROUP:?is the resource group of the function app}"

root=$(cd "$(dirname "$0")/.." && pwd)
registry=$AZURE_CONTAINER_REGISTRY_NAME
repository=remote-executor/sandbox
setting=RemoteExecutor__ContainerInstances__Image
version=$("$root/sandbox/build" version)

say() { echo "push-sandbox-image: $*" >&2; }

# A version that is not there yet makes az fail; that is an answer here, and the second call says what is wrong otherwise.
digest_of() { az acr repository show --name "$registry" --image "$repository:$version" --query digest --output tsv; }

build() {
    if [ "${LOCAL_DOCKER:-}" = 1 ]; then
        server=$(az acr show --name "$registry" --query loginServer --output tsv)
        az acr login --name "$registry" >&2
        "$root/sandbox/build" docker --tag "$server/$repository:$version"
        docker push "$server/$repository:$version" >&2
    else
        az acr build --registry "$registry" --image "$repository:$version" --build-arg "VERSION=$version" "$root/sandbox" >&2
    fi
}

digest=$(digest_of 2>/dev/null) || digest=''
if [ -z "$digest" ]; then
    say "building $repository:$version in $registry"
    build
    digest=$(digest_of)
fi

case $digest in
    sha256:????????????????????????????????????????????????????????????????) ;;
    *) say "the registry gave no digest for $repository:$version but '$digest'"; exit 1 ;;
esac

server=$(az acr show --name "$registry" --query loginServer --output tsv)
az functionapp config appsettings set --resource-group "$AZURE_RESOURCE_GROUP" --name "$AZURE_FUNCTION_APP_NAME" \
    --settings "$setting=$server/$repository@$digest" --output none

# So that the next provisioning keeps it.
if [ -n "${AZURE_ENV_NAME:-}" ] && command -v azd >/dev/null; then
    azd env set SANDBOX_IMAGE_DIGEST "$digest" --environment "$AZURE_ENV_NAME"
fi
echo "SANDBOX_IMAGE_DIGEST=$digest"
